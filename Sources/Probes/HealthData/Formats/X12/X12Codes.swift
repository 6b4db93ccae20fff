/// The codes of the standard that say whose something is and what it is.
enum X12Codes {
    /// List 98: insured, patient, corrected and prior incorrect insured, dependent, mailing address, parent, responsible
    /// party, guardian, other legally responsible persons, spouses.
    static let people: Set<String> = [
        "IL", "QC", "74", "70", "03", "31", "S1", "QD", "GD", "E1", "EI", "EXS", "GB", "GM", "LR", "J6", "X4", "HK",
    ]

    /// List 66.
    static let identifiers: [String: ValueKind] = [
        "MI": .memberID, "34": .ssn, "SY": .ssn, "HN": .memberID, "MR": .medicaid, "MC": .medicaid, "C1": .memberID,
        "II": .memberID, "N": .memberID, "ZZ": .memberID, "EI": .other,
    ]

    /// List 128. Group numbers (1L, 6P) are those of an employer.
    static let references: [String: ValueKind] = [
        "SY": .ssn, "0F": .memberID, "1W": .memberID, "IG": .memberID, "F6": .memberID, "NQ": .medicaid,
        "23": .memberID, "3H": .account, "ABB": .other, "Q4": .memberID, "A6": .other, "HJ": .memberID,
        "GH": .memberID, "EJ": .account, "EA": .mrn, "D9": .account, "F8": .account, "1K": .account, "Y4": .account,
        "49": .memberID,
    ]

    /// List 1270, in HI: diagnoses of ICD-10 and ICD-9, and procedures.
    static let health: [String: ValueKind] = [
        "ABK": .diagnosis, "ABF": .diagnosis, "ABJ": .diagnosis, "APR": .diagnosis, "ABN": .diagnosis,
        "BK": .diagnosis, "BF": .diagnosis, "BJ": .diagnosis, "PR": .diagnosis, "BN": .diagnosis,
        "BBR": .procedure, "BBQ": .procedure, "BR": .procedure, "BQ": .procedure, "BP": .procedure, "BO": .procedure,
    ]

    /// List 374: service, statement, admission, discharge, onset, last menstruation, accident, last seen, disability.
    static let dates: Set<String> = [
        "472", "434", "435", "096", "431", "484", "439", "304", "454", "455", "314", "360", "361", "297", "296", "150",
        "151", "232", "233", "442",
    ]
}
