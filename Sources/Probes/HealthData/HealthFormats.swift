/// The formats that are read by structure, asked in this order. A folder under `Formats/` and a line here: a test holds
/// the two together. What none of them recognises is text.
let healthFormats: [any HealthFormat.Type] = [
    DICOMFormat.self,
    HL7Format.self,
    X12Format.self,
    NCPDPFormat.self,
    CCDAFormat.self,
    FHIRXMLFormat.self,
    FHIRFormat.self,
    JSONFormat.self,
    SQLFormat.self,
    CSVFormat.self,
]
