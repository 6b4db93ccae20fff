import Support
import Testing

@testable import HealthDataProbe

struct `FHIR in JSON` {
    @Test(arguments: FHIRCase.all)
    func `each resource is told as what it is`(_ text: FHIRCase) throws {
        #expect(TableReading.recognises(FHIRFormat.self, text.text, path: "x.json"))
        let told = try TableReading.of(FHIRFormat.self, text.text, path: "x.json")
        #expect(told.lines(.linked) == text.linked)
        #expect(told.lines(.synthetic) == text.synthetic)
        #expect(told.lines(.deidentified) == text.deidentified)
        #expect(told.problems == [])
    }

    @Test(arguments: FHIRCase.all, [1, 5, 33])
    func `however the windows fall, the same is told`(_ text: FHIRCase, _ size: Int) throws {
        let whole = try TableReading.of(FHIRFormat.self, text.text)
        let cut = try TableReading.of(FHIRFormat.self, text.text, window: size)
        #expect(cut.facts == whole.facts)
    }

    @Test func `the place is the element of its resource`() throws {
        let told = try TableReading.of(FHIRFormat.self, FHIRCase.all[0].text)
        #expect(told.places.contains("Patient.identifier[0] of resource 1"))
        #expect(told.places.contains("Patient.birthDate of resource 1"))
        #expect(told.places.contains("Patient.telecom[1] of resource 1"))
    }

    @Test func `identifiers are told apart by their systems and types`() throws {
        let text = """
            {"resourceType": "Patient", "identifier": [
             {"system": "http://hl7.org/fhir/sid/us-ssn", "value": "531-22-9084"},
             {"type": {"coding": [{"code": "MR"}]}, "value": "4711001"},
             {"system": "urn:oid:2.16.840.1.113883.4.3.25", "value": "S8831274"},
             {"system": "http://hl7.org/fhir/sid/us-npi", "value": "1234567893"},
             {"type": {"coding": [{"code": "PPN"}]}, "value": "X40887213"},
             {"system": "http://hospital.example/ids", "value": "881-229"}]}
            """
        let told = try TableReading.of(FHIRFormat.self, text)
        #expect(told.lines == ["2 ssn linked", "3 mrn linked", "4 licence linked", "6 other linked", "7 mrn linked"])
    }

    @Test func `of a Bundle that was cut off the whole resources are told`() throws {
        let bytes = Array(FHIRCase.all[0].text.utf8)
        for end in 0...bytes.count {
            let told = try TableReading.of(FHIRFormat.self, Array(bytes[..<end]))
            #expect(told.matches.count < 20)
            #expect(end == bytes.count || end < 2 || !told.problems.isEmpty)
        }
    }

    @Test(arguments: 0..<40)
    func `noise is survived`(_ seed: Int) throws {
        var random = Seeded(UInt64(seed))
        let pieces = [
            "{", "}", "[", "]", ",", ":", "\"resourceType\":\"Patient\"", "\"resourceType\":\"Bundle\"",
            "\"birthDate\":\"1956-02-29\"",
            "\"entry\":", "\"resource\":", "\"contained\":", "\"meta\":", "\"security\":", "\"code\":\"HTEST\"",
            "\"subject\":", "\"id\":\"a\"",
            "\"reference\":\"#a\"", "\n", "1",
        ]
        let text = (0..<300).map { _ in random.pick(pieces) }.joined()
        let whole = try TableReading.of(FHIRFormat.self, text)
        #expect(try TableReading.of(FHIRFormat.self, text, window: 1 + random.below(60)).facts == whole.facts)
    }

    /// Public samples: which resources are somebody's is seen by their types.
    @Test(
        .enabled(if: TableSamples.folder != nil, "../shared/data/health-data/samples is not here"),
        arguments: [
            ("Condition-For-Patient-f001.json", true), ("Encounter-For-Patient-f001.json", true),
            ("ObservationDefinition-example.json", false), ("SmartPatientB.json", true), ("SmartPatientC.json", true),
            ("SmartPatientD.json", true),
        ])
    func `public samples are read whole`(_ file: String, _ isOfSomebody: Bool) throws {
        let folder = try #require(TableSamples.folder)
        let bytes = try TableSamples.bytes(folder + "/fhir", file)
        #expect(FHIRFormat.recognises(bytes[...].prefix(4096), path: file))
        let told = try TableReading.of(FHIRFormat.self, bytes, path: file)
        #expect(told.problems == [])
        #expect(told.matches.isEmpty != isOfSomebody)
        #expect(try TableReading.of(FHIRFormat.self, bytes, path: file, window: 997).facts == told.facts)
    }
}

struct FHIRCase: CustomTestStringConvertible, Sendable {
    let name: String
    let linked: [Int]
    let synthetic: [Int]
    let deidentified: [Int]
    let text: String
    var testDescription: String { name }

    init(_ name: String, linked: [Int] = [], synthetic: [Int] = [], deidentified: [Int] = [], _ text: String) {
        self.name = name
        self.linked = linked
        self.synthetic = synthetic
        self.deidentified = deidentified
        self.text = text
    }

    static let all: [FHIRCase] = [
        FHIRCase(
            "a patient, over lines", linked: [3, 4, 5, 6, 7, 8],
            """
            {
              "resourceType": "Patient", "id": "p1",
              "identifier": [{"system": "http://hl7.org/fhir/sid/us-ssn", "value": "531-22-9084"}],
              "name": [{"use": "official", "family": "Lindqvist", "given": ["Ada", "Maria"]}],
              "telecom": [{"system": "email", "value": "ada@lindq.se"},
                {"system": "phone", "value": "(937) 422-7716"}],
              "birthDate": "1956-02-29",
              "address": [{"line": ["18 Larkspur Ln"], "city": "Dayton", "state": "OH", "postalCode": "45402"}],
              "gender": "female"
            }
            """),
        FHIRCase(
            "bulk export", linked: [1, 2, 3, 4],
            """
            {"id":"a1","birthDate":"1956-02-29","resourceType":"Patient"}
            {"resourceType":"Condition","subject":{"reference":"Patient/a1"},"code":{"coding":[{"code":"E11.9"}]}}
            {"resourceType":"Coverage","beneficiary":{"reference":"Patient/a1"},"subscriberId":"W10293847"}
            {"resourceType":"MedicationRequest","subject":{"reference":"Patient/unseen-1"},"medicationCodeableConcept":{"coding":[{"code":"860975"}]}}
            """),
        FHIRCase(
            "what is about nobody",
            """
            {"resourceType":"StructureDefinition","id":"patient","type":"Patient","name":"MyPatient"}
            {"resourceType":"ValueSet","compose":{"include":[{"concept":[{"code":"E11.9"}]}]}}
            {"resourceType":"CapabilityStatement","rest":[{"resource":[{"type":"Patient"}]}]}
            {"resourceType":"Practitioner","identifier":[{"system":"http://hl7.org/fhir/sid/us-npi","value":"1234567893"}],"name":[{"family":"Amato","given":["Lucia"]}],"birthDate":"1961-02-03","telecom":[{"system":"phone","value":"937-422-7716"}]}
            {"resourceType":"Organization","name":"Mercy","telecom":[{"system":"phone","value":"937-422-7716"}]}
            {"resourceType":"Questionnaire","item":[{"text":"Date of birth"}]}
            {"resourceType":"Observation","subject":{"reference":"Group/42"},"code":{"coding":[{"code":"4548-4"}]}}
            {"resourceType":"Observation","subject":{"reference":"Device/42"},"code":{"coding":[{"code":"4548-4"}]}}
            {"resourceType":"Observation","status":"final","code":{"coding":[{"code":"4548-4"}]}}
            {"resourceType":"SearchParameter","expression":"Patient.birthDate","base":["Patient"]}
            """),
        FHIRCase(
            "a Bundle whose results come before whom they are of", synthetic: [2, 3],
            """
            {"resourceType": "Bundle", "type": "collection", "entry": [
            {"fullUrl": "urn:uuid:0a", "resource": {"resourceType": "Observation", "subject": {"reference": "urn:uuid:9b-71"}, "valueQuantity": {"value": 7.2}}},
            {"fullUrl": "urn:uuid:9b-71", "resource": {"resourceType": "Patient", "birthDate": "1956-02-29", "identifier": [{"system": "https://github.com/synthetichealth/synthea", "value": "x"}]}}
            ]}
            """),
        FHIRCase(
            "names as Synthea writes them", synthetic: [1, 2],
            """
            {"resourceType":"Patient","id":"s1","name":[{"family":"Abbott509","given":["Nell284"]}],"birthDate":"1956-02-29"}
            {"resourceType":"Encounter","subject":{"reference":"Patient/s1"}}
            """),
        FHIRCase(
            "real and made up in one file", linked: [3, 4], synthetic: [1, 2],
            """
            {"resourceType":"Patient","id":"t1","meta":{"security":[{"code":"HTEST"}]},"birthDate":"1956-02-29"}
            {"resourceType":"Observation","subject":{"reference":"Patient/t1/_history/2"}}
            {"resourceType":"Patient","id":"r1","birthDate":"1957-01-02"}
            {"resourceType":"Observation","subject":{"reference":"https://h.example/fhir/Patient/r1"}}
            """),
        FHIRCase(
            "a Bundle that is marked", synthetic: [2],
            """
            {"resourceType":"Bundle","meta":{"security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActReason","code":"HTEST"}]},"entry":[
            {"resource":{"resourceType":"Patient","birthDate":"1956-02-29"}}]}
            """),
        FHIRCase(
            "made unknowable", deidentified: [1, 2],
            """
            {"resourceType":"Patient","id":"d1","meta":{"security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ObservationValue","code":"ANONYED"}]},"birthDate":"1956-02-29"}
            {"resourceType":"Observation","subject":{"reference":"Patient/d1"}}
            """),
        FHIRCase(
            "contained in another", linked: [2, 3],
            """
            {"resourceType": "Condition",
              "contained": [{"resourceType": "Patient", "id": "p", "name": [{"text": "Ada Lindqvist"}], "birthDate": "1956-02-29"}],
              "subject": {"reference": "#p"}}
            """),
        FHIRCase(
            "a subject without a reference", linked: [1],
            #"{"resourceType":"Observation","subject":{"display":"Ada Lindqvist"},"valueQuantity":{"value":7.2}}"#),
        FHIRCase(
            "numbers of a related person, and its patient", linked: [1],
            #"{"resourceType":"RelatedPerson","patient":{"reference":"Patient/a1"},"name":[{"text":"Bo Renner"}],"telecom":[{"system":"phone","value":"614-227-9043"}]}"#
        ),
        FHIRCase(
            "in an answer of another shape", linked: [1],
            #"{"ok": true, "data": {"items": [{"resourceType": "Patient", "birthDate": "1956-02-29", "name": [{"family": "Renner"}]}]}}"#
        ),
    ]
}
