internal import Detectors

/// Judges one candidate: whether it is told, and as what.
enum Judge {
    static func rule(on candidate: Candidate) -> Ruling? {
        switch candidate.detector.category {
        case "private-key": PrivateKeyJudge.rule(on: candidate)
        case "json-web-token": WebTokenJudge.rule(on: candidate)
        case "basic-auth", "docker-auth": CredentialsJudge.rule(onEncoded: candidate)
        case "url-password": CredentialsJudge.rule(onAddress: candidate)
        case "login-password": CredentialsJudge.rule(onLogin: candidate)
        case "bearer-token": CredentialsJudge.rule(onBearer: candidate)
        case "crypto-key": CryptoKeyJudge.rule(on: candidate)
        case "password-hash", "ansible-vault": Ruling(.hashed, candidate.value)
        case "password", "secret", "api-key": AssignmentJudge.rule(on: candidate)
        case "health-api-secret" where candidate.alone != .certain: AssignmentJudge.rule(on: candidate)
        default: TokenJudge.rule(on: candidate)
        }
    }
}
