/// What a file is about, as its names tell: a member is a patient here and a node of a cluster there.
struct Topic: Hashable {
    var speaksOfHealth = false
    var speaksOfMachines = false

    mutating func hear(_ words: [String]) {
        for word in words {
            if Self.health.contains(word) { speaksOfHealth = true }
            if Self.machines.contains(word) { speaksOfMachines = true }
        }
    }

    /// All that is listened for.
    static let words = health.union(machines)

    private static let health: Set<String> = [
        "patient", "patients", "clinical", "clinic", "clinician", "medical", "ehr", "emr", "fhir", "hl7", "hipaa",
        "diagnosis", "diagnoses", "icd10", "icd9", "hospital", "physician", "mrn", "encounter", "medication",
        "medications", "prescription", "prescriptions", "healthcare", "medicaid", "medicare", "pharmacy",
        "ssn", "dob", "allergies", "telehealth", "vitals", "insurance", "nurse", "therapist", "therapy", "appointment",
        "immunization",
    ]
    private static let machines: Set<String> = [
        "cluster", "gossip", "raft", "socket", "guild", "tarfile", "zipfile", "archive", "tarinfo", "node", "nodes",
        "broker", "memberlist", "tar", "quorum", "discord", "enum", "struct", "polygon", "vertex", "geometry", "ast",
        "topic", "pubsub", "newsletter", "mailchimp",
    ]
}
