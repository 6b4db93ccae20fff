/// Settings of a configuration, whatever its notation.
enum TextSettings {
    static func look(at text: ConfigurationText) -> [TextSetting] {
        let connections = text.lines.compactMap { connection($0, text) }
        let lines = Set(connections.map(\.line))
        // An option in a connection string is a pair too.
        return connections
            + SettingPairs.read(text).flatMap { settings($0, text) }.filter {
                $0.what != .weakSSLMode || !lines.contains($0.line)
            }
    }

    private static func settings(_ pair: SettingPair, _ text: ConfigurationText) -> [TextSetting] {
        let found = [
            certificates(pair), hostKeys(pair), database(pair, text), version(pair), crossOrigin(pair, text),
            debug(pair, text),
        ]
        return found.compactMap(\.self).map { what, field in
            TextSetting(what: what, line: pair.line, name: pair.name, field: field)
        }
    }

    private typealias Found = (Setting, String)?

    private static func certificates(_ pair: SettingPair) -> Found {
        let isOff =
            pair.isOff
            && (mustVerify.contains(pair.last) || mustVerify.contains(where: pair.last.hasSuffix) || isOfTLS(pair))
        let isOn = pair.isOn && mayNotSkip.contains(where: pair.last.hasSuffix)
        let isNone =
            pair.value.lowercased() == "none"
            && ["verificationmode", "sslverifymode", "sslverificationmode"].contains(pair.last)
        let isNever =
            ["never", "allow"].contains(pair.value.lowercased())
            && ["tlsreqcert", "ldaptlsreqcert", "tlsrequirecert"].contains(pair.last)
        return isOff || isOn || isNone || isNever ? (.tlsVerificationOff, "") : nil
    }

    /// `ssl.verify: false`, where `verify` alone could be about anything.
    private static func isOfTLS(_ pair: SettingPair) -> Bool {
        let parts = pair.normalised.split(separator: ".")
        return parts.count > 1 && ["verify", "verification", "validate"].contains(parts.last ?? "")
            && parts.dropLast().contains { $0 == "ssl" || $0 == "tls" || $0 == "https" }
    }

    private static let mustVerify: Set<String> = [
        "sslverify", "verifyssl", "tlsverify", "verifytls", "verifycerts", "validatecerts", "verifycertificate",
        "verifycertificates", "validatecertificate",
        "validatecertificates", "sslverification", "tlsverification", "strictssl", "tlsrejectunauthorized",
        "rejectunauthorized", "pythonhttpsverify", "verifypeer",
        "sslcertificateverification", "checkservercertificate", "certificatevalidation", "verifyhostname",
        "sslvalidation",
    ]
    private static let mayNotSkip = [
        "insecureskipverify", "insecureskiptlsverify", "tlsskipverify", "skiptlsverify", "sslskipverify",
        "skipsslverify", "allowselfsigned", "trustallcerts",
        "trustallcertificates", "disabletlsverification", "disablesslverification", "sslnoverify", "skipsslvalidation",
        "acceptinsecurecerts", "tlsinsecure",
        "skipcertverification", "tlsskipverifyinsecure", "skipcertificatecheck", "disablesslvalidation",
        "nsallowsarbitraryloads",
    ]

    private static func hostKeys(_ pair: SettingPair) -> Found {
        guard ["hostkeychecking", "stricthostkeychecking", "ansiblehostkeychecking"].contains(pair.last), pair.isOff
        else { return nil }
        return (.sshHostKeyOff, "")
    }

    private static func database(_ pair: SettingPair, _ text: ConfigurationText) -> Found {
        if let mode = ConnectionOptions.weakness(name: pair.last, value: pair.value, alone: true) {
            return (.weakSSLMode, mode)
        }
        let isDatabase = ["db", "database", "pg", "postgres", "postgresql", "mysql", "mongo", "mongodb"].contains {
            pair.last == $0 + "ssl" || pair.last == $0 + "tls" || pair.last == $0 + "usessl"
                || pair.last == $0 + "encrypt"
        }
        if isDatabase, pair.isOff { return (.weakSSLMode, "disable") }
        let isServer =
            text.path.hasSuffix("postgresql.conf") && pair.last == "ssl" || pair.last == "requiresecuretransport"
        return isServer && pair.isOff ? (.weakSSLMode, "disable") : nil
    }

    private static func version(_ pair: SettingPair) -> Found {
        guard
            versionNames.contains(where: pair.last.hasSuffix)
                || ["protocols", "protocol"].contains(pair.last) && holds(pair.normalised, "ssl")
        else { return nil }
        let value = pair.value.lowercased().filter { $0 != "_" && $0 != " " }
        return versions[value].map { (.weakTLSVersion, $0) }
    }

    private static let versionNames = [
        "tlsminversion", "mintlsversion", "minimumtlsversion", "sslprotocol", "sslprotocols", "tlsversion",
        "sslversion", "minimumprotocolversion", "tlsprotocol", "tlsprotocols",
        "enabledsslprotocols", "minprotocol", "sslminimumversion", "tlsminimumversion", "minimalprotocolversion",
        "sslminprotocolversion", "tlsmin", "mintls",
    ]
    private static let versions = [
        "sslv2": "ssl", "sslv3": "ssl", "ssl3": "ssl", "tlsv1": "tls-1.0", "tls1": "tls-1.0", "tlsv1.0": "tls-1.0",
        "tls1.0": "tls-1.0", "tls10": "tls-1.0", "versiontls10": "tls-1.0", "1.0": "tls-1.0",
        "tlsv1.1": "tls-1.1", "tls1.1": "tls-1.1", "tls11": "tls-1.1", "tlsv11": "tls-1.1", "versiontls11": "tls-1.1",
        "1.1": "tls-1.1",
    ]

    private static func crossOrigin(_ pair: SettingPair, _ text: ConfigurationText) -> Found {
        guard pair.value == "*" else { return nil }
        let name = pair.normalised.filter { $0 != "." }
        guard holds(name, "alloworigin") || holds(name, "allowedorigin") || holds(name, "cors") && holds(name, "origin")
        else { return nil }
        return (
            .corsAny,
            PatientRoute.isOfPatients(text.path) || PatientRoute.isOfPatients(pair.name) ? "patient-route" : "general"
        )
    }

    /// Where the file's name says that it is production's; Laravel's `.env` is what runs.
    private static func debug(_ pair: SettingPair, _ text: ConfigurationText) -> Found {
        if pair.last == "displayerrors", pair.isOn, text.path.hasSuffix(".ini") { return (.debugMode, "") }
        guard ["debug", "appdebug", "djangodebug", "flaskdebug"].contains(pair.normalised), pair.isOn else {
            return nil
        }
        let words = NameWords(text.path)
        let isLaravel = pair.normalised == "appdebug" && words.last == "env"
        return isLaravel || words.holds("prod") || words.holds("production") ? (.debugMode, "") : nil
    }

    private static func connection(_ line: ConfigurationText.Line, _ text: ConfigurationText) -> TextSetting? {
        guard let weakness = ConnectionText.weakness(of: line.bytes) else { return nil }
        let name = line.bytes.prefix { $0.isNamePart || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
        return TextSetting(
            what: .weakSSLMode, line: line.number, name: String(decoding: name.prefix(100), as: UTF8.self),
            field: weakness.mode, isLocal: weakness.isLocal)
    }
}
