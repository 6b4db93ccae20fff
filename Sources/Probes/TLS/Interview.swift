internal import Facts
internal import Network
internal import Probing

/// All that is asked of one listener.
struct Interview: Sendable {
    private let listener: Listener
    private let examiner: Examiner
    private let limits: Limits
    private let width: Int
    private let scanDeadline: ContinuousClock.Instant

    init(_ listener: Listener, by examiner: Examiner, within limits: Limits, atOnce width: Int) {
        self.listener = listener
        self.examiner = examiner
        self.width = width
        scanDeadline = limits.deadline
        var limits = limits
        limits.deadline = min(limits.deadline, .now + limits.endpoint)
        self.limits = limits
    }

    func sight() async -> Sight {
        let introduction = await ask(TLSVersion.spoken, orElse: .tls10 ... .tls12)
        if let obstacle = obstacle(introduction) { return Sight(listener, obstacle: obstacle) }
        var answers = await ask(TLSVersion.allCases, knowing: introduction.session)
        if answers.values.contains(where: \.isRefusal), await !agreesAgain(answers) {
            for (version, answer) in answers where answer.isRefusal {
                answers[version] = .unknown(.undecidable("the control handshake failed, so refusals prove nothing"))
            }
        }
        return Sight(listener, answers: answers, introduction: introduction)
    }

    private func obstacle(_ introduction: TLSAnswer) -> Sight.Obstacle? {
        switch introduction {
        case .agreed, .refused, .objected: nil
        case .otherProtocol(let bytes) where isPlainText(bytes): .plainText
        case .otherProtocol: .unseen(.malformed("an answer that is not TLS"))
        case .unknown(let reason), .unreached(let reason): .unseen(reason)
        }
    }

    /// Each version alone, but for the one that is known already.
    private func ask(_ versions: [TLSVersion], knowing known: TLSSession?) async -> [TLSVersion: TLSAnswer] {
        let open = versions.filter { $0 != known?.version }
        let answers = await map(open, atOnce: width) { await ask($0) }
        var all = Dictionary(uniqueKeysWithValues: zip(open, answers))
        if let known { all[known.version] = .agreed(known) }
        return all
    }

    /// The control: whether the newest version that was agreed to is agreed to once more.
    private func agreesAgain(_ answers: [TLSVersion: TLSAnswer]) async -> Bool {
        guard let version = answers.filter({ $0.value.session != nil }).keys.max() else { return false }
        return await ask(version).session != nil
    }

    /// A server of old may speak the version with nothing that OpenSSL still has. It says that there is nothing in
    /// common, where one without the version speaks of that.
    private func ask(_ version: TLSVersion) async -> TLSAnswer {
        let answer = await ask(version...version, orElse: version...version)
        guard version < .tls13, version > .ssl3, case .refused(.alert(let alert)) = answer, alert != .protocolVersion
        else {
            return answer
        }
        let inOwnBytes = await askInOwnBytes(version)
        return inOwnBytes.session == nil ? answer : inOwnBytes
    }

    /// Offers everything in those versions. Where the answer decides nothing, or might be about the length of the
    /// list, a second opinion is asked for with a shorter one. A refusal gives way to an agreement only.
    private func ask(_ versions: ClosedRange<TLSVersion>, orElse fewer: ClosedRange<TLSVersion>) async -> TLSAnswer {
        var answer = await ask(TLSOffer(versions, suites: .everything, serverName: examiner.serverName))
        for attempt in 0..<max(1, limits.retries) where deservesAnother(answer, to: versions, attempt) {
            let second = await ask(TLSOffer(fewer, suites: .usual, serverName: examiner.serverName))
            if !answer.isRefusal || second.session != nil { answer = second }
        }
        return answer
    }

    private func deservesAnother(
        _ answer: TLSAnswer, to versions: ClosedRange<TLSVersion>, _ attempt: Int
    ) -> Bool {
        switch answer {
        case .refused(.alert(let alert)): attempt == 0 && alert != .protocolVersion && versions.upperBound > .ssl3
        case .unknown(.reset), .unknown(.closed): attempt == 0
        case .unknown(.timedOut): attempt < limits.retries
        default: false
        }
    }

    private func ask(_ offer: TLSOffer) async -> TLSAnswer {
        if offer.versions.upperBound == .ssl3 { return await askInOwnBytes(.ssl3) }
        return await answer { await examiner.client.handshake(offer, over: $0) }
    }

    private func askInOwnBytes(_ version: TLSVersion) async -> TLSAnswer {
        await answer { await Network.askInOwnBytes(version, serverName: examiner.serverName, over: $0) }
    }

    private func answer(_ talk: (any Connection) async -> TLSAnswer) async -> TLSAnswer {
        do throws(Reason) {
            let connection = try await examiner.dialer.connect(to: listener.endpoint, within: limits)
            let answer = await talk(connection)
            if case .unknown(let reason) = answer { return .unknown(told(reason)) }
            return answer
        } catch {
            return .unreached(told(error))
        }
    }

    /// The time for this listener ran out, not the scan's.
    private func told(_ reason: Reason) -> Reason {
        reason == .deadline && ContinuousClock.now < scanDeadline ? .timedOut : reason
    }
}

/// Whether it begins as text that a person could read: another protocol, not a broken record of TLS. Only the first
/// bytes count, because some servers quote the ClientHello that they did not understand.
private func isPlainText(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 4 && bytes.prefix(8).allSatisfy { (0x20..<0x7F).contains($0) || (0x09...0x0D).contains($0) }
}
