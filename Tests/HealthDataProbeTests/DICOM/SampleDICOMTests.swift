import Testing

@testable import HealthDataProbe

@Suite(.enabled(if: Samples.folder != nil, "../shared/data/health-data/samples is not here"))
struct `Sample DICOM files` {
    @Test(arguments: [
        "ExplVR_BigEnd", "MR_small_jpeg_ls_lossless", "nested_priv_SQ", "no_meta_group_length", "reportsi",
        "reportsi_with_empty_number_tags", "rtplan", "rtplan_truncated",
    ])
    func `are looked at`(_ name: String) throws {
        let bytes = try Samples.bytes("dicom/\(name).dcm")
        print(
            name, DICOMFormat.recognises(bytes.prefix(4096), path: name), Reading(bytes, as: DICOMFormat.self).places,
            Reading(bytes, as: DICOMFormat.self).told, Reading(bytes, as: DICOMFormat.self).problems)
    }
}
