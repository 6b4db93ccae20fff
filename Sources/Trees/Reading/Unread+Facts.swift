public import Facts

extension FactKind {
    /// What a content probe did not look through: `data.unread`.
    public static func unread(_ name: String, for what: String) -> FactKind {
        FactKind(
            name, "A file, or part of one, that was not looked through for \(what).", subject: "its path",
            fields: [
                Field("path", .string, "The file or folder, below the root"),
                Field("why", .string, "Why not"),
                Field(
                    "opaque", .bool,
                    "Whether nothing is missed: by its nature it holds no text, or it was chosen not to look"),
            ])
    }
}

extension [Unread] {
    /// One fact each.
    public func facts(_ kind: FactKind) -> [Fact] {
        map { unread in
            Fact(
                kind, Subject(unread.path),
                [
                    "path": .seen(.string(unread.path)), "why": .seen(.string(unread.reason.description)),
                    "opaque": .seen(.bool(unread.isOpaque)),
                ], evidence: Evidence(path: unread.path))
        }
    }

    /// How far a look went that left these: partial where one of them may hold something, with the first few told.
    public func extent(leftOut: [String]) -> Extent {
        let gaps = filter { $0.kind == .gap }
        guard let first = gaps.first else { return Extent(.complete, leftOut: leftOut) }
        if first.path == ".", gaps.count == 1 { return Extent(.unseen(first.reason), leftOut: leftOut) }
        let told = gaps.prefix(5).map { "\($0.path): \($0.reason)" }.joined(separator: "; ")
        let rest = gaps.count > 5 ? "; and \(gaps.count - 5) more" : ""
        return Extent(.partial(.told(told + rest)), leftOut: leftOut)
    }
}
