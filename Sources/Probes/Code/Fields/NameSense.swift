/// What a name tells about the value that it stands for.
struct NameSense: Hashable {
    /// A field, by its canonical name, and where the name alone tells it.
    struct FieldSense: Hashable {
        let canonical: String
        var tiers: Set<FieldTier>
        /// A thing with parts (a prescription), of which only some tell anything.
        let isEntity: Bool
    }

    var field: FieldSense?
    var object: ObjectKind?

    static let nothing = NameSense()
}

/// Where a name tells a field.
enum FieldTier: Hashable {
    /// Everywhere: `ssn`.
    case always
    /// In code that speaks of health: `policyNumber`.
    case inHealthCode
    /// Of an object of one of these kinds: `email` of a patient.
    case of(Set<ObjectKind>)
}

extension FieldTier {
    /// Whether the field tells something of such an object. A member is a patient by another name.
    func holds(of owner: ObjectKind) -> Bool {
        guard case .of(let kinds) = self else { return false }
        return kinds.contains(owner) || (owner.isSomebody && kinds.contains(.member))
    }
}

/// What an object is about, as its name tells.
enum ObjectKind: Hashable {
    /// A patient. The whole object is health data.
    case patient
    /// A patient, unless the code speaks of machines: a member.
    case member
    /// A patient only in code that speaks of health: a subscriber.
    case person
    /// What is written down about a patient: an encounter.
    case record
    /// A person's cover: a policy.
    case cover

    var isSomebody: Bool { self == .patient || self == .member || self == .person }
}
