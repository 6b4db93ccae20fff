import Foundation
import JSON
import Reports
import Testing

private let schemaFile = Golden.folder.appending(path: "../../../Docs/schema/plimsoll.scan-1.schema.json").standardized

private func schema() throws -> JSONValue { try JSONValue.parse(Array(Data(contentsOf: schemaFile))) }

@Test(arguments: ["rich", "clean", "hostile"])
func `the object is what its schema says, and has no member that the schema does not tell`(_ name: String) throws {
    let report = try #require(
        ["rich": Specimen.rich, "clean": Specimen.clean, "hostile": Hostile.report("<'\"\\>")][name])
    let object = try JSONValue.parse(Array(JSONFormat.render(report).utf8))
    let schema = try schema()
    #expect(Conformity(root: schema).faults(object, schema, "$") == [])
}

private let spoilt: [(name: String, member: String, value: JSONValue?)] = [
    ("a member is missing", "notes", nil), ("a number for a text", "client", 3),
    ("an exit code that is none", "gate", ["exit": 2, "reason": "x"]),
    ("another version", "schema", "plimsoll.scan/2"), ("a member that is not told", "extra", true),
    ("an unknown change", "surface", [["change": "moved"]]),
]

@Test(arguments: spoilt)
func `an object that is otherwise is found out`(_ spoilt: (name: String, member: String, value: JSONValue?)) throws {
    var object = try #require(JSONFormat.value(of: Specimen.clean).objectValue)
    object[spoilt.member] = spoilt.value
    let schema = try schema()
    #expect(Conformity(root: schema).faults(.object(object), schema, "$") != [])
}

@Test func `it is one line of canonical JSON`() throws {
    let line = JSONFormat.render(Specimen.rich)
    #expect(line.filter { $0 == "\n" }.count == 1)
    #expect(try JSONValue.parse(Array(line.utf8)).text + "\n" == line)
}

/// python3 with its module jsonschema, where a machine has them; the test above runs everywhere.
@Test(.enabled(if: Python.has("jsonschema"), "python3 with jsonschema is not here"), arguments: ["rich", "clean"])
func `a validator of JSON Schema agrees`(_ name: String) throws {
    let file = Golden.folder.appending(path: "\(name).json")
    let program = """
        import json, sys, jsonschema
        schema = json.load(open(sys.argv[1]))
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.Draft202012Validator(schema).validate(json.load(open(sys.argv[2])))
        """
    #expect(try Python.run(program, schemaFile.path(), file.path()) == "")
}

/// As much of JSON Schema as the schema uses, and stricter: a member that it does not tell is a fault.
private struct Conformity {
    let root: JSONValue

    func faults(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
        if let name = schema["$ref"]?.stringValue?.split(separator: "/").last {
            return faults(value, root["$defs"]?[String(name)] ?? .null, place)
        }
        if let fixed = schema["const"] { return value == fixed ? [] : ["\(place) is not \(fixed.text)"] }
        if let choices = schema["enum"]?.arrayValue {
            return choices.contains(value) ? [] : ["\(place): \(value.text) is none of the choices"]
        }
        guard types(schema).contains(type(of: value)) else { return ["\(place) is \(type(of: value))"] }
        if let object = value.objectValue { return members(object, schema, place) }
        let items = schema["items"] ?? .null
        return (value.arrayValue ?? []).enumerated().flatMap { faults($1, items, "\(place)[\($0)]") }
    }

    private func members(_ object: JSONObject, _ schema: JSONValue, _ place: String) -> [String] {
        let required = (schema["required"]?.arrayValue ?? []).compactMap(\.stringValue)
        let missing = required.filter { object[$0] == nil }.map { "\(place).\($0) is missing" }
        return missing
            + object.members.flatMap { member -> [String] in
                guard let told = schema["properties"]?[member.name] else {
                    return ["\(place).\(member.name) is not told"]
                }
                return faults(member.value, told, "\(place).\(member.name)")
            }
    }

    private func types(_ schema: JSONValue) -> [String] {
        schema["type"]?.stringValue.map { [$0] } ?? (schema["type"]?.arrayValue ?? []).compactMap(\.stringValue)
    }

    private func type(of value: JSONValue) -> String {
        switch value {
        case .null: "null"
        case .bool: "boolean"
        case .number: value.intValue == nil ? "number" : "integer"
        case .string: "string"
        case .array: "array"
        case .object, .raw: "object"
        }
    }
}
