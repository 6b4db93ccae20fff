/// Whether what stands here serves patients' data.
enum PatientRoute {
    /// By the file's path, by the function's name, or by the texts near it.
    static func speaks(_ tokens: Range<Int>, in file: SourceFile) -> Bool {
        if isOfPatients(file.path) || isOfPatients(file.symbol(at: tokens.lowerBound) ?? "") { return true }
        let line = file.tokens[tokens.lowerBound].line
        let around = max(0, tokens.lowerBound - 60)..<min(file.tokens.count, tokens.upperBound + 60)
        return around.contains { index in
            file.kind(at: index) == .text && abs(file.tokens[index].line - line) <= 3 && isRoute(file.string(at: index))
        }
    }

    /// `/api/patients/:id`; a sentence is no route.
    static func isRoute(_ text: String) -> Bool {
        text.utf8.count <= 120 && !text.utf8.contains(0x20) && isOfPatients(text)
    }

    static func isOfPatients(_ name: String) -> Bool {
        let words = NameWords(name)
        return words.holds(anyOf: patients) || phrases.contains(where: words.holds(phrase:))
    }

    private static let patients: Set<String> = [
        "patient", "fhir", "ehr", "emr", "encounter", "diagnosis", "medication", "prescription", "allergy",
        "immunization",
        "phr", "inpatient", "outpatient", "beneficiary", "clinical",
    ]
    private static let phrases = ["medical record", "health record", "lab result", "patient record", "care plan"]
}
