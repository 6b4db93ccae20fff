/// `create_table "patients" do |t| t.string "ssn" end`: schema.rb and migrations of Rails.
enum RailsSchema: SchemaFormat {
    static func recognises(_ file: SchemaFile) -> Bool {
        file.isNamed(".rb") && file.begins(with: "ActiveRecord::Schema", "ActiveRecord::Migration")
    }

    static func read(_ bytes: [UInt8]) -> SchemaReading {
        let words = SchemaWords(bytes, .ruby)
        var reading = words.reading
        for index in 0..<words.count {
            if words.isWord(index, "create_table") || words.isWord(index, "change_table") {
                reading.entities += table(words, index)
            } else if words.isWord(index, "add_column") || words.isWord(index, "rename_column") {
                reading.entities += column(words, index)
            }
        }
        return reading
    }

    /// Up to the next table: a block's `end` cannot be told from another's without reading Ruby.
    private static func table(_ words: SchemaWords, _ index: Int) -> [SchemaEntity] {
        guard let (name, end) = argument(words, index + 1) else { return [] }
        var entity = SchemaEntity(name: name)
        var here = end
        while here < words.count, !words.isWord(here, "create_table"), !words.isWord(here, "change_table") {
            if words.isWord(here, "t"), words.isMark(here + 1, "."), !isIndex(words, here + 2) {
                entity.columns += columns(words, here + 3)
            }
            here += 1
        }
        return [entity]
    }

    /// `t.string :ssn, :hx_notes, null: false`
    private static func columns(_ words: SchemaWords, _ index: Int) -> [SchemaEntity.Column] {
        var columns: [SchemaEntity.Column] = []
        var next = argument(words, index)
        while let (name, end) = next {
            columns.append(.init(name: name, line: words.line(end - 1)))
            next = words.isMark(end, ",") ? argument(words, end + 1) : nil
        }
        return columns
    }

    private static func column(_ words: SchemaWords, _ index: Int) -> [SchemaEntity] {
        guard let (table, after) = argument(words, index + 1), let (first, end) = argument(words, after + 1) else {
            return []
        }
        let isRenamed = words.isWord(index, "rename_column")
        guard let name = isRenamed ? argument(words, end + 1)?.name : first else { return [] }
        return [SchemaEntity(name: table, columns: [.init(name: name, line: words.line(index))])]
    }

    private static func isIndex(_ words: SchemaWords, _ index: Int) -> Bool {
        words.isWord(index, "index") || words.isWord(index, "remove") || words.isWord(index, "check_constraint")
    }

    /// `:name` or `"name"`, in parentheses or not, and where what follows begins. `name:` is an option.
    private static func argument(_ words: SchemaWords, _ index: Int) -> (name: String, end: Int)? {
        let index = words.isMark(index, "(") ? index + 1 : index
        if let text = words.literal(index) { return words.isMark(index + 1, ":") ? nil : (text, index + 1) }
        guard words.isMark(index, ":"), let name = words.name(index + 1) ?? words.literal(index + 1) else { return nil }
        return (name, index + 2)
    }
}
