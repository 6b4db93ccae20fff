@testable import HealthDataProbe

/// Messages made by hand; nobody in them lives.
enum Messages {
    static let header = "MSH|^~\\&|EPICADT|STMARY|LAB|CORE|20250311102233||ADT^A01^ADT_A01|884213377|P|2.5.1"
    static let patient =
        "PID|1||40912377^^^STMARY^MR||FARROWBY^GORAN^T||19651222|M|||978 ELM CT^^LAKEVIEW^OH^44464||(614)857-8720"

    static func of(_ segments: String..., end: String = "\r") -> String {
        ([header, patient] + segments).map { $0 + end }.joined()
    }

    static func read(_ text: String, windowsOf size: Int = .max) -> StructuredReading {
        StructuredReading(text, as: HL7Format.self, windowsOf: size)
    }
}
