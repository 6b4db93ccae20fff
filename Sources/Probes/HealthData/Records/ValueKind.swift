internal import Detectors

/// What a field of a structured file, a column or a pattern holds: how it is checked, and what it tells.
struct ValueKind {
    let category: String
    let identifies: SafeHarbor?
    let role: Detector.Role
    let alone: Proof
    let normalisation: Normalisation
    let validator: Validator?
    let reserved: Set<String>
    /// The detector that says so; nil where a format does.
    let detector: String?

    init(
        _ category: String, _ identifies: SafeHarbor?, role: Detector.Role = .identifier, alone: Proof = .possible,
        _ normalisation: Normalisation = .lower, validator: Validator? = nil, reserved: Set<String> = [],
        detector: String? = nil
    ) {
        self.category = category
        self.identifies = identifies
        self.role = role
        self.alone = alone
        self.normalisation = normalisation
        self.validator = validator
        self.reserved = reserved
        self.detector = detector
    }

    /// Nil where the value is empty, masked (`***-**-2902`, `[REDACTED]`) or refused by the validator.
    func check(_ value: some Collection<UInt8>) -> (normalised: [UInt8], isReserved: Bool)? {
        guard !isMasked(value) else { return nil }
        let normalised = normalisation(value)
        guard !normalised.isEmpty else { return nil }
        let verdict = validator?(normalised) ?? .valid
        guard verdict != .invalid else { return nil }
        let isPublished = !reserved.isEmpty && reserved.contains(String(decoding: normalised, as: UTF8.self))
        return (normalised, verdict == .reserved || isPublished)
    }
}
