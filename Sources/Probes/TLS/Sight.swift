internal import Facts
internal import Network

/// What came of looking at one listener.
struct Sight: Sendable {
    let listener: Listener
    /// Nil where the listener speaks TLS, else why there is nothing to see.
    let obstacle: Obstacle?
    /// An answer for each version; none where there is an obstacle.
    let answers: [TLSVersion: TLSAnswer]
    /// The chain of the handshake that offered everything.
    let chain: [[UInt8]]

    enum Obstacle: Hashable, Sendable {
        /// It answered, in readable text.
        case plainText
        case unseen(Reason)

        var reason: Reason {
            switch self {
            case .plainText: .malformed("plain text instead of TLS")
            case .unseen(let reason): reason
            }
        }
    }

    init(_ listener: Listener, obstacle: Obstacle) {
        self.listener = listener
        self.obstacle = obstacle
        answers = [:]
        chain = []
    }

    init(_ listener: Listener, answers: [TLSVersion: TLSAnswer], introduction: TLSAnswer) {
        self.listener = listener
        obstacle = nil
        self.answers = answers
        let newestFirst = [introduction] + answers.sorted { $0.key > $1.key }.map(\.value)
        chain = newestFirst.lazy.compactMap { $0.session?.chain }.first { !$0.isEmpty } ?? []
    }

    /// Whether the server offers a version.
    func offers(_ version: TLSVersion) -> Observation {
        if let obstacle { return .unseen(obstacle.reason) }
        switch answers[version] {
        case .agreed: return .seen(.bool(true))
        case .refused: return .seen(.bool(false))
        case .objected(let alert): return .unseen(.malformed(alert.description))
        case .otherProtocol: return .unseen(.malformed("an answer that is not TLS"))
        case .unknown(let reason), .unreached(let reason): return .unseen(reason)
        case nil: return .unseen(.notCovered(version.description))
        }
    }
}

extension TLSAnswer {
    var session: TLSSession? {
        if case .agreed(let session) = self { session } else { nil }
    }

    var isRefusal: Bool {
        if case .refused = self { true } else { false }
    }
}
