/// What a field's name says it holds.
enum FieldWords {
    struct Reading: Hashable {
        let meaning: Meaning
        /// Whether it says so wherever it stands.
        let tellsAlone: Bool
    }

    /// Nil where the name says nothing, or says what stands beside the data: a type, a flag, a digest.
    static func read(_ name: String) -> Reading? {
        let words = NameWords(name)
        guard !isBeside(words) || readings.contains(where: { $0.2.contains { words.ends(with: $0) } }) else {
            return nil
        }
        for (meaning, alone, phrases) in readings where says(words, alone, phrases) {
            // `diagnosis_id` points at a diagnosis, and `medicaid_id` is one of the person's numbers.
            if meaning != .identifier, pointers.contains(words.last) { return nil }
            return Reading(meaning: meaning, tellsAlone: true)
        }
        guard !pointers.contains(words.last) else { return nil }
        return withPatient.first { says(words, $0.words, []) }.map { Reading(meaning: $0.meaning, tellsAlone: false) }
    }

    private static func says(_ name: NameWords, _ words: Set<String>, _ phrases: [String]) -> Bool {
        name.holds(anyOf: words) || phrases.contains(where: name.holds(phrase:))
    }

    private static func isBeside(_ name: NameWords) -> Bool {
        besides.contains(name.last) || name.words.first.map(switches.contains) == true
    }

    private static let pointers: Set<String> = ["id", "uuid", "guid", "fk", "ref", "key", "index", "idx"]
    private static let besides: Set<String> = [
        "hash", "digest", "hmac", "checksum", "masked", "redacted", "flag", "count", "type", "verified", "verification",
        "format", "enabled", "template", "version", "visible", "required", "url", "link", "label", "category", "config",
        "setting", "option", "preference", "created", "updated", "by", "order", "sort", "unit", "consent", "policy",
        "validator", "regex", "pattern", "mask", "vocabulary", "system", "class",
    ]
    private static let switches: Set<String> = ["allow", "show", "hide", "enable", "can", "should", "send", "notify"]
}

extension FieldWords {
    fileprivate static let readings: [(Meaning, Set<String>, [String])] = [
        (.identifier, identifiers, identifierPhrases), (.person, person, personPhrases),
        (.health, health, healthPhrases), (.contact, contact, contactPhrases),
    ]

    /// Numbers of health care's own: an entity with one of them is about patients.
    static let healthIdentifiers: Set<String> = [
        "mrn", "mbi", "hicn", "hic", "medicare", "medicaid", "nhs", "kvnr", "ehic", "phn", "uhid", "mpi", "empi",
    ]
    static let healthIdentifierPhrases = [
        "medical record", "health card", "health plan", "health insurance", "chart number", "chart no",
        "medical rec", "patient number", "patient no", "nhs number", "hospital number", "beneficiary number",
        "subscriber number", "subscriber id", "insurance member", "insurance policy", "insurance id", "med rec",
    ]

    private static let identifiers: Set<String> = healthIdentifiers.union([
        "ssn", "ss", "ssno", "socsec", "itin", "sin", "nino", "passport", "biometric", "fingerprint", "iris", "aadhaar",
        "socialsecuritynumber", "socialsecurity", "cpf", "bsn", "medrec", "acctno",
    ])
    private static let identifierPhrases =
        healthIdentifierPhrases + [
            "social security", "soc sec", "national id", "national identifier", "driver license", "driver licence",
            "drivers license", "license number", "member id", "member number", "policy number", "policy no",
            "group number", "account number", "tax id", "device serial", "face photo", "patient photo",
        ]

    private static let person: Set<String> = [
        "dob", "birthdate", "birthday", "birth", "dateofbirth", "fname", "lname", "mname", "firstname", "lastname",
        "middlename", "fullname", "surname", "forename", "birthplace", "ethnicity", "race", "religion", "gender", "sex",
        "deceased", "maiden", "guarantor", "sexuality",
    ]
    private static let personPhrases = [
        "date of birth", "first name", "last name", "middle name", "full name", "given name", "family name",
        "maiden name", "preferred name", "patient name", "next of kin", "death date", "date of death", "marital status",
        "legal name", "sexual orientation", "mother name", "father name", "birth date", "name first", "name last",
    ]

    private static let health: Set<String> = [
        "diagnosis", "dx", "icd", "hx", "rx", "prognosis", "symptom", "allergy", "allergen", "medication",
        "prescription",
        "immunization", "immunisation", "vaccine", "vaccination", "hiv", "aids", "std", "sti", "pregnancy", "pregnant",
        "gravida", "parity", "lmp", "smoking", "smoker", "tobacco", "alcoholism", "psychiatric", "psych", "disability",
        "comorbidity", "anamnesis", "biopsy", "pathology", "radiology", "oncology", "cancer", "tumor", "tumour",
        "diabetes", "diabetic", "hypertension", "asthma", "depression", "suicide", "suicidal", "hepatitis", "covid",
        "bloodtype", "bmi", "systolic", "diastolic", "glucose", "cholesterol", "hemoglobin", "haemoglobin", "hba",
        "creatinine", "genotype", "genome", "genetic", "fhx", "pmh", "pmhx", "psh", "shx", "therapy", "surgery",
        "surgical",
        "dosage", "loinc", "snomed", "cpt", "ndc", "triage", "illness", "disease", "disorder", "chemotherapy", "viral",
    ]
    private static let healthPhrases = [
        "chief complaint", "presenting complaint", "blood type", "blood group", "blood pressure", "heart rate",
        "lab result", "lab value", "test result", "mental health", "substance abuse", "substance use", "drug use",
        "alcohol use", "medical history", "family history", "surgical history", "social history", "clinical note",
        "progress note", "nursing note", "care plan", "treatment plan", "cause of death", "admit date",
        "admission date",
        "discharge date", "visit date", "service date", "date of service", "encounter date", "reason for visit",
        "visit reason", "admission reason", "referral reason", "discharge summary", "vital sign", "active drug",
        "current drug", "medical condition", "health condition", "clinical", "body weight", "body height",
    ]

    private static let contact: Set<String> = ["homephone", "cellphone", "mobilephone", "workphone"]
    private static let contactPhrases = [
        "home address", "street address", "mailing address", "home phone", "cell phone", "mobile phone", "work phone",
        "patient address", "patient phone", "patient email", "emergency contact",
    ]

    /// What a name says only in an entity that is about patients.
    fileprivate static let withPatient: [(meaning: Meaning, words: Set<String>)] = [
        (
            .person,
            ["name", "alias", "nickname", "suffix", "age", "language", "nationality", "occupation", "given", "family"]
        ),
        (
            .contact,
            [
                "address", "addr", "street", "city", "town", "county", "zip", "zipcode", "postal", "postcode", "phone",
                "telephone", "telecom", "tel", "mobile", "cell", "fax", "email", "mail", "contact", "ip", "photo",
                "picture", "house",
            ]
        ),
        (
            .health,
            [
                "note", "comment", "narrative", "assessment", "impression", "finding", "complaint", "condition",
                "treatment", "procedure", "result", "observation", "history", "weight", "height", "pulse",
                "temperature",
                "blood", "drug", "dose", "problem", "subjective", "objective", "reason", "summary", "lab", "vital",
                "med", "onset", "severity", "smoke", "alcohol", "drink", "bp", "insurance",
            ]
        ),
    ]
}
