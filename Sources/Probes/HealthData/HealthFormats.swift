/// The formats that are read by structure, asked in this order. A folder under `Formats/` and a line here: a test holds
/// the two together. What none of them recognises is text.
let healthFormats: [any HealthFormat.Type] = [
    HL7Format.self,
    X12Format.self,
    CCDAFormat.self,
    FHIRXMLFormat.self,
]
