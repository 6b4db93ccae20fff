/// The name that a value is assigned to, and what it says of the value.
struct KeyName {
    enum Sort {
        /// People choose it: a password, a passphrase.
        case password
        /// A machine chose it: a token, a secret, a key to an interface, a cryptographic key.
        case random
        /// A key of some sort: `key`, `signature_key`.
        case someKey
    }

    /// Nil where the name says that the value is no secret: `PASSWORD_MIN_LENGTH`, `tokenUrl`, `publicKey`.
    let sort: Sort?
    let words: [String]

    /// The first name in what a pattern found before the value that speaks of a secret; the first one may have begun
    /// before it. Names are letters, digits, `_`, `-`, `.` and `$`.
    init(in bytes: [UInt8], label: Range<Int>) {
        var from = label.lowerBound
        while from > 0, label.lowerBound - from < 80, Self.isPart(bytes[from - 1]) { from -= 1 }
        // `\ncsrfToken` in a string: the letter belongs to the escape.
        if from > 0, bytes[from - 1] == 0x5C, "nrt".utf8.contains(bytes[from]) { from += 1 }
        var place = from
        var bare: KeyName?
        while place < label.upperBound {
            let end = bytes[place..<label.upperBound].firstIndex { !Self.isPart($0) } ?? label.upperBound
            let name = Self(bytes, place..<end)
            // `<key>` of a property list says less than what stands in it.
            if name.words == ["key"] {
                bare = bare ?? name
            } else if name.hasCore {
                self = name
                return
            }
            place = bytes[end..<label.upperBound].firstIndex(where: Self.isPart) ?? label.upperBound
        }
        self = bare ?? KeyName([])
    }

    private init(_ bytes: [UInt8], _ range: Range<Int>) {
        // `AWS::IAM::AccessKey` names a type, and a sentence that ends in the word names nothing.
        let from = range.lowerBound
        let isType = from > 1 && bytes[from - 1] == 0x3A && bytes[from - 2] == 0x3A
        let isSentence = bytes[range].last == 0x2E
        self.init(isType || isSentence ? [] : Array(bytes[range]))
    }

    private var hasCore: Bool { words.contains { Self.isCore($0) } }

    private static func isPart(_ byte: UInt8) -> Bool { byte.isWord || byte == 0x2D || byte == 0x2E || byte == 0x24 }

    init(_ name: [UInt8]) {
        words = Self.split(name)
        sort = Self.sort(of: words)
    }

    /// At `_ - . $`, between digits and letters, and at the humps of camel case, in lower case.
    static func split(_ name: some Collection<UInt8>) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        var last: UInt8 = 0
        let bytes = Array(name)
        for (index, byte) in bytes.enumerated() {
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            let isHump = byte.isUpper && (last.isLower || (last.isUpper && next.isLower))
            if (isHump || !byte.isLetter || !last.isLetter), !word.isEmpty {
                words.append(String(decoding: word, as: UTF8.self))
                word = []
            }
            if byte.isLetter { word.append(byte.lowered) }
            last = byte
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }

    private static func sort(of words: [String]) -> Sort? {
        guard let core = words.lastIndex(where: { isCore($0) }) else { return nil }
        guard !words[(core + 1)...].contains(where: { notAfter.contains($0) }) else { return nil }
        let before = words[..<core]
        guard !before.contains(where: { notBefore.contains($0) }) else { return nil }
        let word = words[core]
        if passwords.contains(where: { word.hasSuffix($0) }) || word == "pass" || word == "pw" { return .password }
        if word.hasSuffix("token"), before.contains(where: { notBeforeToken.contains($0) }) { return nil }
        guard word == "key" else { return .random }
        if before.contains(where: { notBeforeKey.contains($0) }) { return nil }
        return before.contains(where: { beforeKey.contains($0) }) ? .random : .someKey
    }

    private static func isCore(_ word: String) -> Bool {
        cores.contains(word) || (word.utf8.count > 6 && coreEndings.contains { word.hasSuffix($0) })
    }

    private static func set(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }

    private static let passwords = ["password", "passwd", "passwort", "pwd", "passphrase", "passcode", "userpass"]
    private static let cores = set(
        """
        password passwd passwort pwd pass pw passphrase passcode secret token credential key apikey pepper hmac kek dek \
        seed
        """)
    private static let coreEndings = [
        "password", "passwd", "passphrase", "secret", "token", "apikey", "accesskey", "secretkey", "privatekey",
        "authkey", "encryptionkey", "signingkey", "masterkey", "accountkey", "dbpass", "userpass",
    ]
    private static let beforeKey = set(
        """
        api access secret private auth encryption encrypt enc signing sign signature hmac aes des rsa master crypto cipher \
        jwt session cookie app application license licence service subscription account shared deploy admin server data \
        kek dek root webhook functions function integration client token phi vapid derivation storage write sdk api_key \
        decryption decrypt hash mac salt keystore wrapping clinic fernet salsa chacha nacl box sealed blind
        """)
    private static let notBeforeKey = set(
        """
        public pub primary foreign partition sort row cache map dict object index range idempotency dedupe unique group \
        lookup field column entity translation locale lang message react widget host known resource registry event \
        shortcut hot keyboard press site publishable verification verify etag image routing measurement query natural \
        composite join surrogate legend answer turn low high major minor store property
        """)
    private static let notBeforeToken = set(
        """
        page next prev previous continuation sync cursor cancel cancellation csrf xsrf eos bos pad unk mask sep cls special \
        stop start end design color colour resume idempotency syntax lexer parser first last current new max min num \
        oov padding unknown word sub expected unexpected this request
        """)
    private static let notBefore = set(
        """
        public csrf xsrf no is has show hide toggle forgot forgotten invalid wrong missing bad incorrect min max num \
        number enable enabled disable disabled allow require requires required validate valid lost hashed encrypted hash \
        type input label placeholder error
        """)
    private static let notAfter = set(
        """
        id ids name names url urls uri endpoint path paths file files filename filepath dir directory folder field fields \
        hash hashed hasher hashes digest checksum length len size min max minimum maximum policy policies expiry expire \
        expires expiration expired ttl timeout lifetime age duration seconds secs minutes days hours ms type types kind \
        format label labels title text hint help message messages msg description desc placeholder regex regexp pattern \
        validator validation valid invalid required enabled disabled enable count limit counts usage budget encoder \
        encoding provider manager service factory class handler helper strategy issuer audience header headers prefix \
        suffix param params parameter arg argument option options flag env variable var ref refs arn store location \
        source index position pos offset line column rotation rotate reset change changed update updated create created \
        at date time timestamp version algorithm alg algo mode strength score rule rules requirements complexity history \
        attempts mismatch incorrect error errors confirmation input box form page screen view button dialog link prompt \
        table list map set array stream iterator tree scanner lexer parser based grant scope scopes status state response \
        request result info event callback fn func function method selector css color background border exchange review \
        introspection revocation tokens kid fingerprint thumbprint number match matches equal equals strategy spec schema \
        used last sha md encryption bcrypt argon scrypt pbkdf salted model entity dto bean object node element row cell bytes bits placeholder's style styles hidden visible dto size
        """)
}
