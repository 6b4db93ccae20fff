public import JSON
public import Versions

extension Value {
    /// Numbers, booleans and lists as JSON's own; everything else as text that `FieldType.value` reads back.
    public var json: JSONValue {
        switch self {
        case .bool(let value): .bool(value)
        case .int(let value): .int(value)
        case .double(let value): .double(value) ?? .string("\(value)")
        case .list(let elements): .list(elements)
        default: .string(text)
        }
    }
}

extension JSONValue {
    /// A list that may lack elements says so: `{"partial":reason,"values":[…]}`.
    fileprivate static func list(_ elements: Elements) -> JSONValue {
        let values = JSONValue.array(elements.values.map(\.json))
        guard let missing = elements.missing else { return values }
        return ["partial": .string(missing.description), "values": values]
    }
}

extension Observation {
    /// What was seen, `null` for absent, `{"unseen":reason}` for what could not be seen.
    public var json: JSONValue {
        switch self {
        case .seen(let value): value.json
        case .absent: .null
        case .unseen(let reason): ["unseen": .string(reason.description)]
        }
    }
}

extension FieldType {
    /// The observation that a JSON value stands for; nil where it is none of this type.
    public func observation(_ json: JSONValue, ecosystem: Ecosystem? = nil) -> Observation? {
        if json.isNull { return .absent }
        if let reason = json["unseen"]?.stringValue { return .unseen(.told(reason)) }
        return value(json, ecosystem: ecosystem).map(Observation.seen)
    }

    private func value(_ json: JSONValue, ecosystem: Ecosystem?) -> Value? {
        if case .list(let element) = self {
            guard let array = json.arrayValue ?? json["values"]?.arrayValue else { return nil }
            let values = array.compactMap { element.value($0, ecosystem: ecosystem) }
            guard values.count == array.count else { return nil }
            return .list(Elements(values, missing: json["partial"]?.stringValue.map(Reason.told)))
        }
        switch json {
        case .bool(let value): return self == .bool ? .bool(value) : nil
        case .number(let number): return isJSONNumber ? value(number.text) : nil
        case .string(let text): return isJSONNumber || self == .bool ? nil : value(text, ecosystem: ecosystem)
        default: return nil
        }
    }

    private var isJSONNumber: Bool {
        switch self {
        case .int, .bytes, .double: true
        default: false
        }
    }
}

extension Evidence {
    public var json: JSONValue {
        var members: [(String, JSONValue)] = []
        if let address { members.append(("address", .string(address))) }
        if let path { members.append(("path", .string(path))) }
        if let line { members.append(("line", .int(line))) }
        return .object(JSONObject(members))
    }
}

extension Fact {
    /// `{"kind":…,"subject":…,"fields":{…},"evidence":{…}}`
    public var json: JSONValue {
        [
            "kind": .string(kind.name), "subject": .string(subject.text), "evidence": evidence.json,
            "fields": .object(JSONObject(zip(kind.fields, values).map { ($0.name, $1.json) })),
        ]
    }
}

extension FactKind {
    /// The fields of a fact as they were written. A field that the writer did not know yet is unseen; a field that this
    /// program does not know is not looked at. Nil where a value is not of its field's type.
    public func values(_ fields: JSONValue) -> [Observation]? {
        let ecosystem = ecosystem { fields[$0]?.stringValue }
        var values: [Observation] = []
        for field in self.fields {
            guard let json = fields[field.name] else {
                values.append(.unseen(.notCovered("the program that wrote this did not know \(name).\(field.name)")))
                continue
            }
            guard let observation = field.type.observation(json, ecosystem: ecosystem) else { return nil }
            values.append(observation)
        }
        return values
    }
}
