/// The elements of CDA that say whose something is, and the registered roots of numbers.
enum CCDANames {
    /// Roles and entities of patients and of those around them.
    static let people: Set<String> = [
        "patientRole", "patient", "guardian", "guardianPerson", "associatedEntity", "associatedPerson", "relatedEntity",
        "relatedPerson", "relatedSubject",
    ]

    /// Roles and entities of those who write, keep and treat, and of places and things.
    static let others: Set<String> = [
        "author", "assignedAuthor", "assignedEntity", "assignedPerson", "assignedCustodian", "custodian",
        "legalAuthenticator", "authenticator", "dataEnterer", "intendedRecipient", "informationRecipient",
        "responsibleParty", "encounterParticipant", "performer", "healthCareFacility", "providerOrganization",
        "representedOrganization", "representedCustodianOrganization", "serviceProviderOrganization",
        "scopingOrganization", "receivedOrganization", "guardianOrganization", "participatingEntity",
        "wholeOrganization", "asOrganizationPartOf", "manufacturerOrganization",
    ]

    /// classCode of an associated entity who is there by profession (RoleClass).
    static let professionals: Set<String> = ["PROV", "ASSIGNED", "AGNT", "QUAL", "HCFAC", "SDLOC", "UNDWRT", "PAYOR"]

    static let parts = [
        "given": "given", "family": "family", "streetAddressLine": "street", "houseNumber": "street",
        "streetName": "street", "additionalLocator": "street", "city": "city", "county": "city", "postalCode": "zip",
    ]

    /// OIDs of the HL7 registry.
    static func number(of root: String) -> ValueKind? {
        switch root {
        case "2.16.840.1.113883.4.1": .ssn
        case "2.16.840.1.113883.4.572", "2.16.840.1.113883.4.927": .memberID
        case "2.16.840.1.113883.2.1.4.1": .nhs
        case _ where root.hasPrefix("2.16.840.1.113883.4.3."): .licence
        case _ where root.hasPrefix("2.16.840.1.113883.4.330."): .other
        default: nil
        }
    }

    /// `act/participant/participantRole` of a policy activity: the member of the plan.
    static func isCoverage(_ path: [String]) -> Bool { path.suffix(3) == ["act", "participant", "participantRole"] }
}
