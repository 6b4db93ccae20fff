/// What the names of members say, each looked up once.
struct JSONNames {
    enum Owner { case patient, other, unsaid }

    /// What one name says of the value that stands under it.
    struct Reading {
        let meaning: ColumnMeaning
        let isModel: Bool
        let isPairName: Bool
        let isPairValue: Bool

        var isNothing: Bool { meaning == .nothing && !isModel && !isPairName && !isPairValue }
    }

    private var readings: [UInt64: Reading] = [:]
    private static let most = 8192

    /// `outer`: the name of the object that it stands in, where that belongs to it.
    mutating func reading(of key: [UInt8], in outer: [UInt8]) -> Reading {
        let hash = Self.hash(key, Self.hash(outer, 0xCBF2_9CE4_8422_2325))
        if let known = readings[hash] { return known }
        let reading = Reading(
            meaning: meaning(of: key, in: outer), isModel: Self.isModel(key), isPairName: Self.isPairName(key),
            isPairValue: Self.isPairValue(key))
        if readings.count < Self.most { readings[hash] = reading }
        return reading
    }

    private var topics: [[String]: Topic] = [:]

    mutating func topic(_ names: [String]) -> Topic {
        if let known = topics[names] { return known }
        let topic = Topic(names)
        if topics.count < Self.most { topics[names] = topic }
        return topic
    }

    func meaning(of key: [UInt8], in outer: [UInt8]) -> ColumnMeaning {
        outer.isEmpty ? ColumnMeaning(of: key) : ColumnMeaning(of: key, in: outer)
    }

    /// FNV-1a, 64 bits.
    private static func hash(_ bytes: [UInt8], _ start: UInt64) -> UInt64 {
        var hash = start
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash &* 0x100_0000_01B3
    }

    static func owner(_ key: [UInt8]) -> Owner {
        guard let words = ColumnWords(key)?.words else { return .unsaid }
        if words.contains(where: Owners.surely.contains) { return .patient }
        return words.contains(where: Owners.others.contains) ? .other : .unsaid
    }

    /// A key that is no name but a value: `{"4711": {…}}` lists records by number.
    static func isNumbered(_ key: [UInt8]) -> Bool { key.count(where: ValueShape.isDigit) >= 3 || key.count > 48 }

    /// What an object in a list is a part of, and no record: phone numbers, addresses, identifiers.
    static func isPart(_ key: [UInt8]) -> Bool {
        parts.contains(String(decoding: key.prefix(32), as: UTF8.self).lowercased())
    }

    static func isModel(_ key: [UInt8]) -> Bool {
        models.contains(String(decoding: key.prefix(32), as: UTF8.self).lowercased())
    }

    static func isPairName(_ key: [UInt8]) -> Bool {
        pairNames.contains(String(decoding: key.prefix(32), as: UTF8.self).lowercased())
    }

    static func isPairValue(_ key: [UInt8]) -> Bool {
        pairValues.contains(String(decoding: key.prefix(32), as: UTF8.self).lowercased())
    }

    /// Members of a text that describes data and holds none.
    static func isOfDescription(_ key: [UInt8]) -> Bool {
        descriptions.contains(String(decoding: key.prefix(32), as: UTF8.self).lowercased())
    }

    private static let parts: Set<String> = [
        "phones", "phone", "phonenumbers", "phone_numbers", "telecom", "emails", "email", "addresses", "address",
        "identifiers", "identifier", "ids", "names", "name", "aliases", "contacts", "contact", "attributes", "fields",
        "customfields", "custom_fields", "properties", "values", "answers", "insurance", "insurances", "coverages",
        "coverage",
        "policies", "diagnoses", "diagnosis", "conditions", "medications", "allergies", "problems", "vitals",
        "identities",
        "extension", "items", "spans", "entities", "documents_ids", "contactinfo", "contact_info", "demographics",
        "results",
    ]
    private static let models: Set<String> = [
        "model", "_type", "__typename", "collection", "table", "entity", "_index", "_collection", "recordtype",
        "objecttype",
        "_class", "object", "index_name", "kind",
    ]
    private static let pairNames: Set<String> = [
        "name", "key", "type", "field", "label", "system", "code", "attribute", "question", "id", "entity_type",
        "fieldname",
        "field_name", "identifiertype", "identifier_type", "idtype", "id_type", "kind", "column",
    ]
    private static let pairValues: Set<String> = [
        "value", "answer", "val", "text", "number", "entity_value", "fieldvalue", "field_value", "content", "data",
    ]
    private static let descriptions: Set<String> = [
        "openapi", "swagger", "nbformat", "lockfileversion", "jsonschema", "asyncapi", "$schema",
        "additionalproperties",
    ]
}
