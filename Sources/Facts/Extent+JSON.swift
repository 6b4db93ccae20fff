public import JSON

extension Extent {
    /// `"complete"`, `{"partial":reason}`, `{"unseen":reason}`; with ranges or paths,
    /// `{"complete":true,"covered":{"tcp":"1-1000"}}`, `{"complete":true,"left_out":["Tests/Fixtures"]}`.
    public var json: JSONValue {
        var members: [(String, JSONValue)] = []
        switch state {
        case .complete:
            guard !covered.isEmpty || !closed.isEmpty || !leftOut.isEmpty else { return "complete" }
            members.append(("complete", true))
        case .partial(let reason): members.append(("partial", .string(reason.description)))
        case .unseen(let reason): members.append(("unseen", .string(reason.description)))
        }
        if !covered.isEmpty { members.append(("covered", Self.json(covered))) }
        if !closed.isEmpty { members.append(("closed", Self.json(closed))) }
        if !leftOut.isEmpty { members.append(("left_out", .strings(leftOut))) }
        return .object(JSONObject(members))
    }

    /// Nil where it is no extent.
    public init?(json: JSONValue) {
        if json == "complete" {
            self = .complete
            return
        }
        let state: State
        if json["complete"]?.boolValue == true {
            state = .complete
        } else if let reason = json["partial"]?.stringValue {
            state = .partial(.told(reason))
        } else if let reason = json["unseen"]?.stringValue {
            state = .unseen(.told(reason))
        } else {
            return nil
        }
        guard let covered = Self.ranges(json["covered"]), let closed = Self.ranges(json["closed"]),
            let leftOut = Self.paths(json["left_out"])
        else { return nil }
        self.init(state, covered: covered, closed: closed, leftOut: leftOut)
    }

    private static func paths(_ json: JSONValue?) -> [String]? {
        guard let json else { return [] }
        let paths = json.arrayValue?.compactMap(\.stringValue)
        return paths?.count == json.arrayValue?.count ? paths : nil
    }

    private static func json(_ ranges: [String: NumberRanges]) -> JSONValue {
        .object(JSONObject(ranges.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value.description)) }))
    }

    private static func ranges(_ json: JSONValue?) -> [String: NumberRanges]? {
        guard let json else { return [:] }
        guard let members = json.objectValue?.members else { return nil }
        var ranges: [String: NumberRanges] = [:]
        for member in members {
            guard let text = member.value.stringValue else { return nil }
            guard let parsed = text.isEmpty ? NumberRanges([Int]()) : NumberRanges(text) else { return nil }
            ranges[member.name] = parsed
        }
        return ranges
    }
}
