/// What an expression gives.
struct FlowValue: Hashable {
    /// The health fields that can be read off it, by their canonical names.
    var fields: Set<String> = []
    /// What it is, where it is an object.
    var object: ObjectKind?
    /// A file that anybody may read, or its path.
    var isTempFile = false
    /// It was masked: the name that it is given tells nothing any more.
    var isMasked = false

    /// A query for patients, or what it gave: its columns are a patient's, and it is no health data as a whole.
    var isPatientRows = false

    static let nothing = FlowValue()

    func union(_ other: FlowValue) -> FlowValue {
        FlowValue(
            fields: fields.union(other.fields), object: object ?? other.object,
            isTempFile: isTempFile || other.isTempFile,
            isPatientRows: isPatientRows || other.isPatientRows)
    }

    var tells: Bool { !fields.isEmpty || object != nil || isPatientRows }

    /// The canonical name of a whole object.
    static let wholePatient = "patient"
}
