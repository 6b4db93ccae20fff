/// Every detector that was loaded.
public struct DetectorSet: Hashable, Sendable {
    /// Sorted by id.
    public let detectors: [Detector]

    public init(_ detectors: [Detector]) { self.detectors = detectors.sorted { $0.id < $1.id } }

    public static let none = DetectorSet([])

    public subscript(id: String) -> Detector? { detectors.first { $0.id.description == id } }

    public func area(_ area: Detector.Area) -> [Detector] { detectors.filter { $0.area == area } }
}
