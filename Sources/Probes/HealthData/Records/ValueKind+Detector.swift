internal import Detectors

extension ValueKind {
    /// What one pattern of a detector finds.
    init(_ detector: Detector, _ pattern: Pattern) {
        self.init(
            detector.category, detector.identifies, role: detector.role, alone: pattern.alone, detector.normalisation,
            validator: detector.validator, reserved: detector.reserved)
    }
}
