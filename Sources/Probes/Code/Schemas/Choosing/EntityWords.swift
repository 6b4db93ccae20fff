/// What an entity's name says it is about.
enum EntityWords: Hashable {
    case patient
    /// An encounter, a diagnosis: about a patient where it points at one, and a catalogue where it does not.
    case clinical
    /// Providers, staff, products, catalogues, settings.
    case other
    case unknown

    init(_ name: String) {
        let name = NameWords(name)
        if Self.heads.contains(name.last) {
            self = .other
        } else if name.holds(anyOf: Self.patients) || Self.patientPhrases.contains(where: name.holds(phrase:)) {
            self = .patient
        } else if name.holds(anyOf: Self.others) {
            self = .other
        } else {
            self = name.holds(anyOf: Self.clinicalWords) ? .clinical : .unknown
        }
    }

    private static let patients: Set<String> = [
        "patient", "pat", "pt", "resident", "beneficiary", "subscriber", "insured", "newborn", "inpatient",
        "outpatient",
    ]
    private static let patientPhrases = [
        "medical record", "health record", "related person", "next of kin", "medical history", "health history",
    ]

    /// The last word is what a thing is: `patient_types` are types.
    private static let heads: Set<String> = others.union([
        "type", "status", "category", "setting", "config", "configuration", "template", "lookup", "option",
        "preference",
        "permission", "role", "enum", "migration", "sequence", "count", "stat", "metric", "layout",
        "column", "widget", "menu", "filter", "sort", "policy", "service", "repository", "controller", "factory",
    ])
    private static let others: Set<String> = [
        "provider", "practitioner", "physician", "doctor", "nurse", "staff", "employee", "clinician", "therapist",
        "surgeon", "vendor", "supplier", "product", "inventory", "facility", "hospital", "clinic", "location",
        "organization", "organisation", "department", "pharmacy", "payer", "payor", "insurer", "employer", "carrier",
        "company", "catalog", "catalogue", "formulary", "dictionary", "terminology", "valueset", "codeset", "migration",
        "equipment", "room", "bed", "ward", "shift", "schedule", "payroll", "applicant", "candidate", "contractor",
        "administrator", "admin", "teacher", "pet", "animal",
    ]
    private static let clinicalWords: Set<String> = [
        "encounter", "visit", "admission", "episode", "diagnosis", "condition", "allergy", "intolerance",
        "immunization",
        "immunisation", "vaccination", "medication", "prescription", "dispense", "observation", "lab", "result",
        "vital",
        "procedure", "referral", "chart", "claim", "coverage", "insurance", "enrollment", "appointment", "problem",
        "symptom", "note", "consent", "history", "surgery", "drug", "treatment", "therapy", "radiology", "imaging",
        "specimen", "person", "people", "member", "client", "demographic", "dependent", "eligibility", "birth", "death",
    ]
}
