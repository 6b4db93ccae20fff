import Expressions
import Facts
import JSON

/// The value of one `--bind`.
enum BoundValue {
    /// JSON as facts have it, or text that the language's own conversion of that name reads: `"1.5s"` as a duration,
    /// `"NaN"` as a double. Nil where it is neither.
    static func observation(_ json: JSONValue, _ type: FieldType) -> Observation? {
        type.observation(json) ?? value(json, type).map(Observation.seen)
    }

    private static func value(_ json: JSONValue, _ type: FieldType) -> Value? {
        if case .seen(let value)? = type.observation(json) { return value }
        guard case .list(let element) = type, let items = json.arrayValue else {
            return json.stringValue.flatMap { converted($0, type) }
        }
        let values = items.compactMap { value($0, element) }
        return values.count == items.count ? .list(Elements(values)) : nil
    }

    private static func converted(_ text: String, _ type: FieldType) -> Value? {
        let declarations = Declarations([("text", .string)])
        guard let conversion = try? Expression.check("\(type)(text)", against: declarations),
            case .value(let value) = conversion.evaluate(Bindings([.value(.string(text))]))
        else { return nil }
        return value
    }
}
