extension FieldDictionary {
    /// With the fields of the client's own schemas.
    func adding(_ fields: [SchemaField]) -> FieldDictionary {
        fields.reduce(self) { $0.adding($1.field, of: $1.entity, tellsAlone: $1.tellsAlone) }
    }
}
