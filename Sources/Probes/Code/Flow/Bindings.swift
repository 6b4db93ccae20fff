/// What the variables hold, function by function. An inner function sees what the outer ones hold.
struct Bindings {
    private struct Key: Hashable {
        /// The token that the function begins with, -1 for the file itself.
        let scope: Int
        let name: ArraySlice<UInt8>
    }

    /// Nil where a name was given something that tells nothing, or is another thing than outside.
    private var values: [Key: FlowValue?] = [:]
    /// The functions that we are within, outermost first.
    var scopes: [Int] = [-1]

    subscript(name: ArraySlice<UInt8>) -> FlowValue? {
        guard !values.isEmpty else { return nil }
        for scope in scopes.reversed() {
            if let value = values[Key(scope: scope, name: name)] { return value }
        }
        return nil
    }

    mutating func bind(_ name: ArraySlice<UInt8>, to value: FlowValue) {
        values[Key(scope: scopes.last ?? -1, name: name)] = value
    }

    /// The name stands for what it says, whatever an outer one holds.
    mutating func forget(_ name: ArraySlice<UInt8>) {
        guard self[name] != nil else { return }
        values.updateValue(nil, forKey: Key(scope: scopes.last ?? -1, name: name))
    }

    /// What is added to a list, a text or a dictionary.
    mutating func add(_ value: FlowValue, to name: ArraySlice<UInt8>) {
        guard !value.fields.isEmpty else { return }
        let scope = scopes.reversed().first { values[Key(scope: $0, name: name)] != nil } ?? scopes.last ?? -1
        let key = Key(scope: scope, name: name)
        values[key] = ((values[key] ?? nil) ?? .nothing).union(FlowValue(fields: value.fields))
    }
}
