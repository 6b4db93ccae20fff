/// What a resource is about, by its type.
enum FHIRType {
    /// The person stands in it.
    case person
    /// Insurance: its numbers are those of a member.
    case coverage
    /// Of the person that its subject is, where it has one.
    case clinical
    /// Definitions, houses and those who work in them, things: nobody that is treated.
    case nobody

    init(_ type: String) {
        switch type {
        case "Patient", "RelatedPerson", "Person": self = .person
        case "Coverage", "EnrollmentRequest", "CoverageEligibilityRequest": self = .coverage
        default: self = Self.nobodies.contains(type) ? .nobody : .clinical
        }
    }

    private static let nobodies: Set<String> = [
        "ActivityDefinition", "ActorDefinition", "Bundle", "CapabilityStatement", "ChargeItemDefinition", "Citation",
        "CodeSystem", "CompartmentDefinition", "ConceptMap", "ConditionDefinition", "Conformance", "DataElement",
        "DeviceDefinition", "Endpoint", "EventDefinition", "Evidence", "EvidenceVariable", "ExampleScenario",
        "ExpansionProfile", "GraphDefinition", "HealthcareService", "ImplementationGuide", "InsurancePlan", "Library",
        "Linkage", "Location", "Measure", "Medication", "MedicationKnowledge", "MessageDefinition", "NamingSystem",
        "ObservationDefinition", "OperationDefinition", "OperationOutcome", "Organization", "OrganizationAffiliation",
        "Parameters", "PlanDefinition", "Practitioner", "PractitionerRole", "Questionnaire", "Requirements",
        "ResearchDefinition", "ResearchElementDefinition", "ResearchStudy", "Schedule", "SearchParameter",
        "ServiceDefinition", "Slot", "SpecimenDefinition", "StructureDefinition", "StructureMap", "SubscriptionTopic",
        "Substance", "SubstanceDefinition", "TerminologyCapabilities", "TestReport", "TestScript", "ValueSet",
    ]
}
