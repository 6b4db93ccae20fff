import Testing

@testable import HealthDataProbe

@Suite struct `Clinical documents` {
    private static let role = """
        <id root="2.16.840.1.113883.4.1" extension="512-88-3190"/>
        <id root="2.16.840.1.113883.3.9.1" extension="40912377"/>
        <addr use="HP"><streetAddressLine>978 Elm Ct</streetAddressLine><city>Lakeview</city><state>OH</state>
        <postalCode>44464</postalCode></addr>
        <telecom use="HP" value="tel:+1-614-857-8720"/>
        <telecom value="mailto:goran@farrowby.org"/>
        <patient>
          <name use="L">
            <given>Goran</given>
            <family>Farrowby</family>
          </name>
          <administrativeGenderCode code="M"/>
          <birthTime value="19651222"/>
          <guardian><guardianPerson><name><given>Ilse</given><family>Farrowby</family></name></guardianPerson></guardian>
        </patient>
        <providerOrganization><id root="2.16.840.1.113883.4.6" extension="1245319599"/><name>Lakeview Clinic</name>
        <telecom value="tel:+1-614-857-0000"/></providerOrganization>
        """

    private func document(_ role: String = role, _ rest: String = "") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:sdtc="urn:hl7-org:sdtc">
        <id root="2.16.840.1.113883.19.5" extension="TT988"/><title>Summary</title>
        <recordTarget><patientRole>
        \(role)
        </patientRole></recordTarget>
        \(rest)
        </ClinicalDocument>
        """
    }

    private func read(_ text: String) -> StructuredReading { StructuredReading(text, as: CCDAFormat.self) }

    @Test func `tell of their patient`() {
        let reading = read(document())
        #expect(CCDAFormat.recognises(Array(document().utf8)[...], path: "summary.xml"))
        #expect(
            reading.places == [
                "patientRole/id: ssn", "patientRole/id: mrn", "patientRole/addr: address", "patientRole/telecom: phone",
                "patientRole/telecom: email", "patient/name: name", "patient/birthTime: dob",
                "guardianPerson/name: name",
            ])
        #expect(Set(reading.matches.map(\.grade)) == [.linked])
        #expect(reading.lines == [5, 6, 7, 9, 10, 13, 17, 18])
        #expect(reading.problems == [])
    }

    @Test(arguments: [
        ("numbers", "<id nullFlavor=\"UNK\" root=\"2.16.840.1.113883.4.1\"/>"),
        ("masked numbers", "<id nullFlavor=\"MSK\" root=\"2.16.840.1.113883.4.1\" extension=\"512-88-3190\"/>"),
        ("names", "<patient><name nullFlavor=\"MSK\"><given>Goran</given></name></patient>"),
        ("parts of names", "<patient><name><given nullFlavor=\"UNK\">Goran</given></name></patient>"),
        ("dates", "<patient><birthTime nullFlavor=\"UNK\"/></patient>"),
        ("addresses", "<addr nullFlavor=\"NI\"><city>Lakeview</city></addr>"),
        ("a root alone", "<id root=\"6f1c0e8e-6d3b-4a3c-9a51-6d1f2a77e0aa\"/>"),
        ("a state alone", "<addr><state>OH</state><country>US</country></addr>"),
        ("a year", "<patient><birthTime value=\"1965\"/></patient>"),
    ])
    func `what is withheld or says too little is no value`(_ name: String, _ role: String) {
        #expect(read(document(role)).matches.isEmpty)
    }

    @Test(arguments: [
        (
            "an author",
            "<author><assignedAuthor><id root=\"2.16.840.1.113883.4.6\" extension=\"1245319599\"/><addr><city>Dayton</city></addr><telecom value=\"tel:6148578720\"/><assignedPerson><name><given>Jo</given><family>Adler</family></name></assignedPerson></assignedAuthor></author>"
        ),
        (
            "a custodian",
            "<custodian><assignedCustodian><representedCustodianOrganization><id root=\"1.2\" extension=\"99\"/><name>Lakeview</name><addr><city>Dayton</city></addr></representedCustodianOrganization></assignedCustodian></custodian>"
        ),
        (
            "an informant by profession",
            "<informant><assignedEntity><id root=\"1.2\" extension=\"KP00017\"/><assignedPerson><name><given>Jo</given><family>Adler</family></name></assignedPerson></assignedEntity></informant>"
        ),
        (
            "a provider who takes part",
            "<participant typeCode=\"CALLBCK\"><associatedEntity classCode=\"PROV\"><telecom value=\"tel:6148578720\"/><associatedPerson classCode=\"ASSIGNED\"><name><family>Adler</family></name></associatedPerson></associatedEntity></participant>"
        ),
        (
            "an entry's own number",
            "<component><structuredBody><component><section><entry><observation><id root=\"1.2\" extension=\"40912377\"/></observation></entry></section></component></structuredBody></component>"
        ),
    ])
    func `of others nothing is told`(_ name: String, _ part: String) {
        #expect(read(document("", part)).matches.isEmpty)
        #expect(read(document(Self.role, part)).matches.count == read(document()).matches.count)
    }

    @Test func `tell of those around the patient`() {
        let part = """
            <participant typeCode="IND"><associatedEntity classCode="NOK"><telecom value="tel:3246517880"/>
            <associatedPerson><name><given>Danuta</given><family>Farrowby</family></name></associatedPerson>
            </associatedEntity></participant>
            """
        let places = read(document(Self.role, part)).places
        #expect(places.isSuperset(of: ["associatedEntity/telecom: phone", "associatedPerson/name: name"]))
    }

    @Test func `tell of what was found and given`() {
        let body = """
            <component><structuredBody><component><section><text>Heart failure since 2019</text>
            <entry><observation><value xsi:type="CD" code="I50.9"/></observation></entry>
            <entry><observation><value xsi:type="CD" code="84114007"/></observation></entry>
            <entry><observation><value xsi:type="PQ" value="13.7" unit="g/dL"/></observation></entry>
            <entry><procedure><code code="27447"/></procedure></entry>
            <entry><substanceAdministration><consumable><manufacturedProduct><manufacturedMaterial><code code="309362"/>
            </manufacturedMaterial></manufacturedProduct></consumable></substanceAdministration></entry>
            <entry><act><participant typeCode="COV"><participantRole><id root="1.2" extension="W732904844"/></participantRole>
            </participant></act></entry></section></component></structuredBody></component>
            """
        let reading = read(document(Self.role, body))
        #expect(
            reading.told.filter { !read(document()).told.contains($0) } == [
                "diagnosis linked", "health linked", "health linked", "medication linked", "member-id linked",
                "observation linked", "procedure linked",
            ])
        #expect(
            read(document("", body)).matches.filter { $0.category != "member-id" }.allSatisfy { $0.grade == .linked })
    }

    @Test func `what Synthea made is made up`() {
        let role =
            Self.role
            + "<id root=\"1.2\" extension=\"88123771\" assigningAuthorityName=\"https://github.com/synthetichealth/synthea\"/>"
        #expect(Set(read(document(role)).matches.map(\.grade)) == [.synthetic])
    }

    @Test(arguments: [
        (
            "ends open",
            "<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><recordTarget><patientRole><id root=\"2.16.840.1.113883.4.1\" extension=\"512-88-3190\"/>"
        ),
        (
            "end tags that do not fit",
            "<ClinicalDocument><recordTarget><patientRole></x></y><id root=\"2.16.840.1.113883.4.1\" extension=\"512-88-3190\"/></patientRole></recordTarget></ClinicalDocument>"
        ),
        (
            "a prefix",
            "<v3:ClinicalDocument xmlns:v3=\"urn:hl7-org:v3\"><v3:recordTarget><v3:patientRole><v3:id root=\"2.16.840.1.113883.4.1\" extension=\"512-88-3190\"/></v3:patientRole></v3:recordTarget></v3:ClinicalDocument>"
        ),
    ])
    func `are read as far as they go`(_ name: String, _ text: String) {
        #expect(CCDAFormat.recognises(Array(text.utf8)[...], path: "x.xml"))
        #expect(read(text).told == ["ssn linked"])
    }

    @Test func `elements beyond all depth are told`() {
        let deep = String(repeating: "<component>", count: 400) + String(repeating: "</component>", count: 400)
        let reading = read(document(Self.role, deep))
        #expect(reading.problems == ["elements stand too deep in one another; those are not looked through"])
        #expect(reading.told == read(document()).told)
    }

    @Test(arguments: [
        "<html><body>ClinicalDocument</body></html>", "<ClinicalDocument xmlns=\"urn:other\"/>", "ClinicalDocument",
        "<", "",
        "<xs:schema><xs:element name=\"ClinicalDocument\"/></xs:schema>", "{\"ClinicalDocument\":1}",
    ])
    func `are not seen in what is none`(_ text: String) {
        #expect(!CCDAFormat.recognises(Array(text.utf8)[...], path: "x.xml"))
    }
}
