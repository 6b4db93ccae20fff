import Testing

@testable import HealthDataProbe

@Suite(.enabled(if: Samples.folder != nil, "../shared/data/health-data/samples is not here"))
struct `Sample DICOM files` {
    @Test(arguments: [
        ("ExplVR_BigEnd", []), ("nested_priv_SQ", []), ("no_meta_group_length", []), ("reportsi", []),
        ("reportsi_with_empty_number_tags", []),
        ("MR_small_jpeg_ls_lossless", ["(0010,0020): mrn", "(0008,0020): date"]),
        ("rtplan", ["(0010,0010): name", "(0010,0020): mrn", "(0008,0020): date"]),
        ("rtplan_truncated", ["(0010,0010): name", "(0010,0020): mrn", "(0008,0020): date"]),
    ])
    func `tell of their patients, and of nobody where the name is taken out`(_ name: String, _ places: [String]) throws
    {
        let bytes = try Samples.bytes("dicom/\(name).dcm")
        #expect(DICOMFormat.recognises(bytes.prefix(4096), path: name))
        let reading = StructuredReading(bytes, as: DICOMFormat.self)
        #expect(reading.places == Set(places))
        #expect(reading.problems.isEmpty == !name.hasSuffix("truncated"))
    }
}
