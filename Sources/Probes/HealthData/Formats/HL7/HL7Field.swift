/// A field that holds something of a person, and how it is written (HL7 v2.5.1, chapters 3, 4, 6, 7).
struct HL7Field {
    /// The data type, as far as it says where the value stands.
    enum Shape {
        /// CX: number, check digit, scheme, authority, type.
        case number(ValueKind)
        /// XPN: family, given, middle.
        case name
        /// XCN: number, family, given, middle.
        case numberedName
        /// XAD: street, other, city, state, zip, country.
        case address
        /// XTN: number, use, equipment, e-mail, country, area, local number; 12 the number as one writes it.
        case phone
        /// TS: the date in the first eight digits; a year alone is nobody's.
        case date(ValueKind)
        /// The first component.
        case plain(ValueKind)
        /// CE, CWE: the code, or its text.
        case code(ValueKind)
        /// FT, TX: all of it.
        case text
    }

    let number: Int
    let shape: Shape

    init(_ number: Int, _ shape: Shape) {
        self.number = number
        self.shape = shape
    }
}

extension HL7Field {
    static let table: [String: [HL7Field]] = people.merging(insurance) { $1 }.merging(visits) { $1 }.merging(health) {
        $1
    }

    private static let people: [String: [HL7Field]] = [
        "PID": [
            HL7Field(2, .number(.mrn)), HL7Field(3, .number(.mrn)),
            HL7Field(4, .number(.mrn)), HL7Field(5, .name), HL7Field(6, .name),
            HL7Field(7, .date(.dateOfBirth)), HL7Field(9, .name), HL7Field(11, .address), HL7Field(13, .phone),
            HL7Field(14, .phone), HL7Field(18, .number(.account)), HL7Field(19, .plain(.ssn)),
            HL7Field(20, .plain(.licence)), HL7Field(21, .number(.mrn)),
            HL7Field(29, .date(.date)), HL7Field(40, .phone),
        ],
        "MRG": [
            HL7Field(1, .number(.mrn)), HL7Field(2, .number(.mrn)),
            HL7Field(3, .number(.account)), HL7Field(4, .number(.mrn)),
            HL7Field(5, .number(.account)), HL7Field(6, .number(.account)), HL7Field(7, .name),
        ],
        "NK1": [
            HL7Field(2, .name), HL7Field(4, .address), HL7Field(5, .phone), HL7Field(6, .phone),
            HL7Field(16, .date(.dateOfBirth)), HL7Field(26, .name), HL7Field(30, .name), HL7Field(31, .phone),
            HL7Field(32, .address), HL7Field(33, .number(.mrn)), HL7Field(37, .plain(.ssn)),
            HL7Field(40, .phone),
        ],
        "QRD": [HL7Field(8, .numberedName)],
    ]

    private static let insurance: [String: [HL7Field]] = [
        "GT1": [
            HL7Field(2, .number(.account)), HL7Field(3, .name), HL7Field(4, .name), HL7Field(5, .address),
            HL7Field(6, .phone), HL7Field(7, .phone), HL7Field(8, .date(.dateOfBirth)),
            HL7Field(12, .plain(.ssn)), HL7Field(19, .number(.account)), HL7Field(45, .name),
            HL7Field(46, .phone),
        ],
        "IN1": [
            HL7Field(16, .name), HL7Field(18, .date(.dateOfBirth)), HL7Field(19, .address),
            HL7Field(36, .plain(.memberID)), HL7Field(49, .number(.memberID)),
        ],
        "IN2": [
            HL7Field(1, .number(.memberID)), HL7Field(2, .plain(.ssn)),
            HL7Field(6, .plain(.memberID)), HL7Field(7, .name), HL7Field(8, .plain(.memberID)),
            HL7Field(9, .name), HL7Field(10, .plain(.memberID)), HL7Field(26, .plain(.memberID)),
            HL7Field(40, .name), HL7Field(61, .number(.memberID)), HL7Field(63, .phone),
        ],
        "FT1": [HL7Field(19, .code(.diagnosis)), HL7Field(25, .code(.procedure))],
    ]

    private static let visits: [String: [HL7Field]] = [
        "PV1": [
            HL7Field(5, .number(.account)), HL7Field(19, .number(.account)),
            HL7Field(44, .date(.date)), HL7Field(45, .date(.date)),
            HL7Field(50, .number(.account)),
        ],
        "PV2": [HL7Field(3, .code(.diagnosis))],
        "SCH": [HL7Field(7, .code(.health))],
        "ACC": [HL7Field(1, .date(.date))],
    ]

    /// Of the person whom the message is about.
    private static let health: [String: [HL7Field]] = [
        "DG1": [HL7Field(3, .code(.diagnosis)), HL7Field(4, .text)],
        "DRG": [HL7Field(1, .code(.diagnosis))],
        "PR1": [HL7Field(3, .code(.procedure)), HL7Field(5, .date(.date))],
        "PRB": [HL7Field(3, .code(.diagnosis))],
        "AL1": [HL7Field(3, .code(.health)), HL7Field(5, .text)],
        "IAM": [HL7Field(3, .code(.health))],
        "OBR": [HL7Field(4, .code(.procedure)), HL7Field(13, .text)],
        "OBX": [HL7Field(5, .text)],
        "NTE": [HL7Field(3, .text)],
        "RXE": [HL7Field(2, .code(.medication))],
        "RXO": [HL7Field(1, .code(.medication))],
        "RXD": [HL7Field(2, .code(.medication))],
        "RXG": [HL7Field(4, .code(.medication))],
        "RXA": [HL7Field(3, .date(.date)), HL7Field(5, .code(.medication))],
        "RXC": [HL7Field(2, .code(.medication))],
    ]
}
