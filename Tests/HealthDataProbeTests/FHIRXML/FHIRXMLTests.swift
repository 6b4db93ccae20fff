import Testing

@testable import HealthDataProbe

@Suite struct `FHIR as XML` {
    private static let patient = """
        <Patient xmlns="http://hl7.org/fhir">
        <id value="p77"/>
        <identifier><system value="http://hl7.org/fhir/sid/us-ssn"/><value value="512-88-3190"/></identifier>
        <identifier><type><coding><code value="MR"/></coding></type><value value="40912377"/></identifier>
        <name><use value="official"/><family value="Farrowby"/><given value="Goran"/></name>
        <telecom><system value="phone"/><value value="614-857-8720"/></telecom>
        <telecom><system value="email"/><value value="goran@farrowby.org"/></telecom>
        <birthDate value="1965-12-22"/>
        <address><line value="978 Elm Ct"/><city value="Lakeview"/><state value="OH"/><postalCode value="44464"/></address>
        <contact><name><family value="Farrowby"/><given value="Danuta"/></name>
        <telecom><system value="phone"/><value value="324-651-7880"/></telecom></contact>
        <generalPractitioner><reference value="Practitioner/9"/><display value="Dr Adler"/></generalPractitioner>
        </Patient>
        """

    private func read(_ text: String) -> StructuredReading { StructuredReading(text, as: FHIRXMLFormat.self) }
    private func resource(_ type: String, _ inner: String) -> String {
        "<\(type) xmlns=\"http://hl7.org/fhir\">\(inner)</\(type)>"
    }
    private func bundle(_ resources: String...) -> String {
        "<Bundle xmlns=\"http://hl7.org/fhir\"><type value=\"batch\"/>"
            + resources.map { "<entry><resource>\($0)</resource></entry>\n" }.joined() + "</Bundle>"
    }

    @Test func `a patient is told with all that is his`() {
        let reading = read(Self.patient)
        #expect(FHIRXMLFormat.recognises(Array(Self.patient.utf8)[...], path: "p.xml"))
        #expect(
            reading.places == [
                "Patient.identifier: ssn", "Patient.identifier: mrn", "Patient.name: name", "Patient.telecom: phone",
                "Patient.telecom: email", "Patient.birthDate: dob", "Patient.address: address",
                "Patient.contact.name: name", "Patient.contact.telecom: phone",
            ])
        #expect(Set(reading.matches.map(\.grade)) == [.linked])
        #expect(reading.lines == [3, 4, 5, 6, 7, 8, 9, 10, 11])
        #expect(reading.problems == [])
    }

    static let subject = "<subject><reference value=\"Patient/57513064\"/><display value=\"Goran Farrowby\"/></subject>"

    @Test(arguments: [
        (
            "Observation",
            subject
                + "<code><coding><code value=\"4548-4\"/></coding></code><valueQuantity><value value=\"7.2\"/></valueQuantity>",
            ["health", "name", "observation", "patient-reference"]
        ),
        (
            "Condition", subject + "<code><coding><code value=\"E11.9\"/></coding></code>",
            ["diagnosis", "name", "patient-reference"]
        ),
        (
            "MedicationRequest",
            subject
                + "<medicationCodeableConcept><coding><code value=\"860975\"/></coding></medicationCodeableConcept>",
            ["medication", "name", "patient-reference"]
        ),
        (
            "Immunization",
            "<vaccineCode><coding><code value=\"207\"/></coding></vaccineCode><patient><reference value=\"Patient/57513064\"/></patient>",
            ["medication", "patient-reference"]
        ),
        (
            "Encounter", "<subject><reference value=\"urn:uuid:57513064-d6d5-4291-a0cd-e2e5738713a8\"/></subject>",
            ["patient-reference"]
        ),
        (
            "Coverage",
            "<identifier><value value=\"EP9912377\"/></identifier><subscriberId value=\"W732904844\"/><beneficiary><reference value=\"Patient/57513064\"/></beneficiary>",
            ["member-id", "member-id", "patient-reference"]
        ),
        (
            "Appointment", "<participant><actor><reference value=\"Patient/57513064\"/></actor></participant>",
            ["patient-reference"]
        ),
        (
            "Observation",
            "<subject><reference value=\"Group/herd\"/></subject><code><coding><code value=\"4548-4\"/></coding></code>",
            []
        ),
        (
            "Observation",
            "<code><coding><code value=\"4548-4\"/></coding></code><valueQuantity><value value=\"7\"/></valueQuantity>",
            []
        ),
        ("Observation", "<subject><reference value=\"Device/9\"/></subject>", []),
    ])
    func `clinical resources are told where somebody is their subject`(
        _ type: String, _ inner: String, _ told: [String]
    ) {
        let reading = read(resource(type, inner))
        #expect(reading.matches.map(\.category).sorted() == told)
        #expect(reading.matches.allSatisfy { $0.grade == .linked })
    }

    @Test(arguments: [
        "StructureDefinition", "ValueSet", "CodeSystem", "Questionnaire", "Practitioner", "Organization", "Location",
        "CapabilityStatement", "SearchParameter", "ConceptMap", "ImplementationGuide", "OperationOutcome", "Medication",
        "PractitionerRole", "Group", "ActivityDefinition",
    ])
    func `other resources are nobody's`(_ type: String) {
        let inner =
            "<identifier><value value=\"40912377\"/></identifier><name><family value=\"Adler\"/><given value=\"Jo\"/></name><telecom><system value=\"phone\"/><value value=\"614-857-8720\"/></telecom><birthDate value=\"1965-12-22\"/><contained>\(Self.patient)</contained>"
        #expect(read(resource(type, inner)).matches.isEmpty)
        #expect(read(bundle(resource(type, inner))).matches.isEmpty)
    }

    @Test func `in a bundle each resource is a record`() {
        let reading = read(bundle(Self.patient, resource("ValueSet", ""), resource("Condition", Self.subject)))
        #expect(reading.places.contains("Patient.birthDate of resource 1: dob"))
        #expect(reading.places.contains("Condition.subject.reference of resource 3: patient-reference"))
    }

    @Test func `a patient may stand in what is about him`() {
        let inner = "<contained>\(Self.patient)</contained><subject><reference value=\"#p77\"/></subject>"
        #expect(read(resource("Observation", inner)).told.contains("ssn linked"))
        #expect(read(resource("Observation", inner)).told.contains("dob linked"))
    }

    @Test(arguments: [
        (
            "HTEST",
            "<meta><security><system value=\"http://terminology.hl7.org/CodeSystem/v3-ActReason\"/><code value=\"HTEST\"/></security></meta>"
        ),
        (
            "Synthea's numbers",
            "<identifier><system value=\"https://github.com/synthetichealth/synthea\"/><value value=\"9912\"/></identifier>"
        ),
        ("numbered names", "<name><family value=\"Abbott509\"/><given value=\"Lia12\"/></name>"),
        ("Synthea's text", "<text><div>Generated by https://github.com/synthetichealth/synthea</div></text>"),
    ])
    func `what says that it is made up is synthetic`(_ name: String, _ sign: String) {
        let made = Self.patient.replacing("<id value=\"p77\"/>", with: sign)
        #expect(Set(read(made).matches.map(\.grade)) == [.synthetic])
        let both = read(bundle(made, resource("Condition", Self.subject)))
        #expect(Set(both.matches.map(\.grade)) == [.synthetic])
    }

    @Test func `the standard's example is nobody`() {
        let inner = "<subject><reference value=\"Patient/example\"/></subject>"
        #expect(read(resource("Observation", inner)).told == ["patient-reference reserved"])
    }

    @Test(arguments: [
        (
            "a prefix",
            "<f:Patient xmlns:f=\"http://hl7.org/fhir\"><f:birthDate value=\"1965-12-22\"/><f:identifier><f:value value=\"40912377\"/></f:identifier></f:Patient>",
            ["dob linked", "mrn linked"]
        ),
        (
            "no end",
            "<Patient xmlns=\"http://hl7.org/fhir\"><identifier><value value=\"40912377\"/></identifier><birthDate value=\"1965-12-22\">",
            ["dob linked", "mrn linked"]
        ),
        (
            "an extension",
            "<Patient xmlns=\"http://hl7.org/fhir\"><extension url=\"x\"><valueAddress><city value=\"Dayton\"/></valueAddress></extension></Patient>",
            []
        ),
    ])
    func `are read as far as they go`(_ name: String, _ text: String, _ told: [String]) {
        #expect(FHIRXMLFormat.recognises(Array(text.utf8)[...], path: "x.xml"))
        #expect(read(text).told == told)
    }

    @Test(arguments: [
        "<Patient/>", "<Patient xmlns=\"urn:hl7-org:v3\"/>", "{\"resourceType\":\"Patient\"}", "<svg/>", "",
    ])
    func `are not seen in what is none`(_ text: String) {
        #expect(!FHIRXMLFormat.recognises(Array(text.utf8)[...], path: "x.xml"))
    }
}
