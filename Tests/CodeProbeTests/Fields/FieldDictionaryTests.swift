import Testing

@testable import CodeProbe

struct FieldDictionaryTests {
    private func sense(_ name: String) -> NameSense { FieldDictionary.standard.sense(of: Array(name.utf8)[...]) }

    @Test(arguments: [
        ("ssn", "ssn"), ("patientSSN", "ssn"), ("social_security_number", "ssn"), ("SocialSecurityNo", "ssn"),
        ("dob", "date_of_birth"), ("birthDate", "date_of_birth"), ("patient_date_of_birth", "date_of_birth"),
        ("mrn", "mrn"), ("patientMrn", "mrn"), ("medical-record-number", "mrn"), ("mrn2", "mrn"),
        ("patient_first_name", "patient_name"), ("patientName", "patient_name"), ("primaryDiagnosisCode", "diagnosis"),
        ("icd10Codes", "diagnosis"), ("medications", "medication"), ("drugAllergies", "allergies"),
        ("hivStatus", "hiv_status"), ("patientHomePhone", "phone"), ("patient_address1", "address"),
        ("medicare_number", "insurance_id"), ("psychotherapyNotes", "clinical_notes"), ("labResults", "lab_result"),
    ])
    func `a name tells its field by itself`(_ name: String, _ field: String) {
        let found = sense(name).field
        #expect(found?.canonical == field && found?.tiers.contains(.always) == true)
    }

    @Test(arguments: [
        "ssn_length", "dobRequired", "has_mrn", "isPatient", "patient_id", "patientCount", "diagnosis_codes_table",
        "PatientService", "ssnRegex", "maskedSsn", "ssn_hash", "diagnostics", "lessn", "catalog", "patience", "mrna",
        "dobson", "assn", "noteworthy", "SSN_FIELD_NAME", "prescriptionRepository", "x", "", "_", "patient_status",
    ])
    func `one word more makes it another thing`(_ name: String) { #expect(sense(name) == .nothing) }

    @Test(arguments: ["email", "name", "notes", "phone", "address", "dx", "memberId"])
    func `a common name tells nothing by itself`(_ name: String) {
        #expect(sense(name).field?.tiers.contains(.always) != true)
    }

    @Test(arguments: [
        ("patient", ObjectKind.patient), ("currentPatient", .patient), ("patientDto", .patient),
        ("patients_df", .patient),
        ("pt", .member), ("encounter", .record), ("coverage", .cover), ("subscriber", .person),
    ])
    func `an object is known by its name`(_ name: String, _ kind: ObjectKind) { #expect(sense(name).object == kind) }

    @Test func `a client's own field is known, of its entity or everywhere`() {
        let own = FieldDictionary.standard
            .adding("hx_freetext", of: "tbl_pers", tellsAlone: true)
            .adding("zusatz", of: "tbl_pers", tellsAlone: false)
        let file = SourceFile(
            path: "a.py", bytes: Array("print(row.hx_freetext)\nprint(tbl_pers.zusatz)\nprint(row.zusatz)".utf8))
        let told = file.map { FlowReader.sightings(in: $0, own) } ?? []
        #expect(told.map(\.fields) == [["hx_freetext"], ["zusatz"]])
        #expect(told.map(\.line) == [1, 2])
    }

    @Test func `no name is passed over that the dictionary knows`() {
        let filter = FieldDictionary.standard.filter
        for phrase in FieldDictionary.standard.fields.keys {
            let spellings = [
                phrase.split(separator: " ").joined(separator: "_"),
                phrase.split(separator: " ").joined(separator: "_").uppercased(),
                phrase.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(),
            ]
            for spelling in spellings {
                let bytes = Array("x \(spelling) y".utf8)
                #expect(filter.mayHold(2..<bytes.count - 2, of: bytes), "\(spelling)")
            }
        }
    }
}
