import Diagnostics
import Support
import Testing

@testable import CodeProbe

@Suite struct `Schemas` {
    @Test(arguments: SchemaSample.all)
    func `fields about patients are chosen, each with its line`(_ sample: SchemaSample) {
        let bytes = Array(sample.text.utf8)
        let (fields, problems) = SchemaReader.fields(in: bytes, path: sample.path)
        #expect(SchemaReader.recognises(path: sample.path, head: bytes[...]))
        #expect(fields.map(told).sorted() == sample.fields.sorted())
        #expect(problems.map(\.description) == [])
    }

    @Test(arguments: SchemaSample.all)
    func `a schema that is cut anywhere ends reading, and what was whole is still found`(_ sample: SchemaSample) {
        let bytes = Array(sample.text.utf8)
        let whole = Set(SchemaReader.fields(in: bytes, path: sample.path).fields.map(\.field))
        for count in stride(from: sample.name.utf8.count % 4, to: bytes.count, by: 4) {
            let cut = SchemaReader.fields(in: Array(bytes[..<count]), path: sample.path)
            #expect(cut.fields.allSatisfy { field in whole.contains { $0.hasPrefix(field.field) } || field.line > 0 })
            #expect(cut.problems.allSatisfy { $0.line == nil })
        }
    }

    @Test(arguments: SchemaSample.all)
    func `bytes that are changed trap nothing`(_ sample: SchemaSample) {
        var random = Seeded(7)
        for _ in 0..<25 {
            var bytes = Array(sample.text.utf8)
            for _ in 0..<1 + random.below(6) { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
            _ = SchemaReader.fields(in: bytes, path: sample.path)
        }
    }

    @Test(arguments: [
        ("a table", "t.sql", "create table patient (ssn text, dob", "the table that begins here is never closed"),
        ("a model", "t.prisma", "model Patient {\n ssn String\n", "the model that begins here is never closed"),
        ("JSON", "swagger.json", "{\"swagger\": \"2.0\", \"definitions\": {", "it is not JSON from here on"),
        ("YAML", "openapi.yaml", "openapi: 3\na: &x [1]\n", "it is not YAML that can be read from here on"),
        ("protobuf", "p.proto", "message Patient { string ssn = 1;", "the block that begins here is never closed"),
        (
            "a text", "t.sql", "create table x (a int);\ninsert into x values ('a);",
            "a text or comment begins here that nobody closes"
        ),
        ("a comment", "t.proto", "message A {}\n/* b", "a text or comment begins here that nobody closes"),
        ("GraphQL", "s.graphql", "type Patient { ssn: String", "the type that begins here is never closed"),
    ])
    func `what ends too early is told`(name: String, path: String, text: String, words: String) {
        let problems = SchemaReader.fields(in: Array(text.utf8), path: path).problems
        #expect(problems.map(\.problem) == [words], "\(name)")
    }

    @Test(arguments: ["a.txt", "main.go", "data.json", "config.yaml", "views.py", "app.js", "User.java", "t.csv"])
    func `what is no schema is not recognised`(path: String) {
        #expect(!SchemaReader.recognises(path: path, head: Array("patient: ssn".utf8)[...]))
    }

    @Test(arguments: [
        ("a.graphql", "type A { "), ("a.prisma", "model A {\n"), ("a.proto", "message A { "),
        ("models.py", "import sqlalchemy\nTable('a', "),
        ("a.java", "import jakarta.persistence.*; class A { "), ("a.ts", "import 'typeorm'; class A { "),
        ("a.js", "require('mongoose'); a = new Schema({ a: "),
        ("a.php", "Schema::create('a', "), ("a.sql", "create table a ("),
        ("a.rb", "ActiveRecord::Schema create_table :a "), ("openapi.json", "{\"openapi\":"),
        ("models.py", "from django.db import models\nclass A:\n class B:\n  a = Column("),
    ])
    func `a file of openings takes no longer than its size`(path: String, opening: String) {
        let text = String(repeating: opening, count: 1500)
        let clock = ContinuousClock()
        let took = clock.measure { _ = SchemaReader.fields(in: Array(text.utf8), path: path) }
        // Linear reading takes well below a second even here; quadratic takes minutes.
        #expect(took < .seconds(20))
    }

    @Test func `the dictionary of fields comes to know them`() {
        let text = "CREATE TABLE pat_demo (ss2 int, hx_narr text, allergy_sheet text, notes text);"
        let fields = SchemaReader.fields(in: Array(text.utf8), path: "t.sql").fields
        let dictionary = FieldDictionary.standard.adding(fields)
        let name = Array("allergy_sheet".utf8)[...]
        #expect(FieldDictionary.standard.sense(of: name).field == nil)
        #expect(dictionary.sense(of: name).field?.canonical == "allergy_sheet")
        #expect(dictionary.sense(of: Array("pat_demo".utf8)[...]).object != nil)
    }

    private func told(_ field: SchemaField) -> String {
        (field.tellsAlone ? "" : "~") + "\(field.entity).\(field.field):\(field.line)"
    }
}

@Suite struct `Words of names` {
    @Test(arguments: [
        ("patientSSN", ["patient", "ssn"]), ("hx_notes", ["hx", "note"]), ("DateOfBirth", ["date", "of", "birth"]),
        ("SSNNumber", ["ssn", "number"]), ("address1", ["address", "1"]), ("icd10Code", ["icd", "10", "code"]),
        ("diagnoses", ["diagnosis"]), ("allergies", ["allergy"]), ("status", ["status"]), ("", []), ("__", []),
        ("Fname", ["fname"]), ("pat-demo.x", ["pat", "demo", "x"]),
    ])
    func `are split and made singular`(name: String, words: [String]) {
        #expect(NameWords(name).words == words)
    }

    @Test(arguments: [
        ("ss", Meaning.identifier, true), ("medicaid_id", .identifier, true), ("dob", .person, true),
        ("home_phone", .contact, true), ("dx", .health, true), ("notes", .health, false), ("name", .person, false),
        ("patientHistory", .health, false), ("lab_results", .health, true),
    ])
    func `say what a field holds`(name: String, meaning: Meaning, alone: Bool) {
        #expect(FieldWords.read(name) == .init(meaning: meaning, tellsAlone: alone))
    }

    @Test(arguments: [
        "id", "patient_id", "diagnosis_id", "ssn_hash", "phone_type", "email_verified", "created_at", "class", "status",
        "allow_sms", "price", "session", "assign", "message", "discount", "username", "show_dob", "icon",
        "addresses_count",
    ])
    func `do not say what they only sound like`(name: String) {
        #expect(FieldWords.read(name) == nil)
    }

    @Test(arguments: [
        ("patients", EntityWords.patient), ("pat_demo", .patient), ("PatientMedication", .patient), ("doctors", .other),
        ("patient_types", .other), ("provider_patients", .patient), ("encounter", .clinical),
        ("StaffVaccination", .other),
        ("users", .unknown), ("pattern", .unknown), ("spat", .unknown), ("insurance_companies", .other),
    ])
    func `say what an entity is about`(name: String, words: EntityWords) {
        #expect(EntityWords(name) == words)
    }
}
