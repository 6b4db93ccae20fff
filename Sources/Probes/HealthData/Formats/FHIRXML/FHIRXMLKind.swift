/// What a resource is about, by its type. Types that are about nobody have none: StructureDefinition, ValueSet,
/// Organization, Practitioner …
enum FHIRXMLKind {
    /// Patient, RelatedPerson, Person: the person stands in it.
    case person
    /// Insurance: its numbers are those of a member.
    case coverage
    /// Of the person that its subject is.
    case clinical

    init?(_ type: String) {
        if ["Patient", "RelatedPerson", "Person"].contains(type) {
            self = .person
        } else if ["Coverage", "EnrollmentRequest", "CoverageEligibilityRequest"].contains(type) {
            self = .coverage
        } else if Self.clinicalTypes.contains(type) {
            self = .clinical
        } else {
            return nil
        }
    }

    private static let clinicalTypes: Set<String> = [
        "Account", "AdverseEvent", "AllergyIntolerance", "Appointment", "Basic", "BiologicallyDerivedProduct",
        "BodyStructure", "CarePlan", "CareTeam", "ChargeItem", "Claim", "ClaimResponse", "ClinicalImpression",
        "Communication", "CommunicationRequest", "Composition", "Condition", "Consent", "Contract", "DetectedIssue",
        "DeviceRequest", "DeviceUseStatement", "DiagnosticOrder", "DiagnosticReport", "DocumentManifest",
        "DocumentReference", "Encounter", "EpisodeOfCare", "ExplanationOfBenefit", "FamilyMemberHistory", "Flag",
        "Goal",
        "GuidanceResponse", "ImagingStudy", "Immunization", "ImmunizationEvaluation", "ImmunizationRecommendation",
        "Invoice", "List", "MeasureReport", "Media", "MedicationAdministration", "MedicationDispense",
        "MedicationOrder",
        "MedicationRequest", "MedicationStatement", "MolecularSequence", "NutritionOrder", "Observation", "Procedure",
        "ProcedureRequest", "QuestionnaireResponse", "ReferralRequest", "RequestGroup", "ResearchSubject",
        "RiskAssessment", "ServiceRequest", "Specimen", "SupplyDelivery", "SupplyRequest", "Task",
        "VisionPrescription",
    ]
}
