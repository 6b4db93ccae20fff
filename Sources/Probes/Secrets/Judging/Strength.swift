internal import Glibc

/// How a value is made: by chance, by a person, or of words. Entropy is one vote of several; English has as much of it
/// as a short token.
struct Strength {
    let count: Int
    /// Shannon's, in bits a byte.
    let entropy: Double
    /// Of lower case, upper case, digits and all else, how many are in it.
    let classes: Int
    let hasSymbol: Bool
    /// One that people add to a password because they were told to; `|`, `:` and `=` join words.
    let hasTypedSymbol: Bool
    let isHexadecimal: Bool
    /// `NurseTricycle75`: words with capitals, and two digits or more behind them.
    let isWordsAndNumber: Bool
    /// How often letters give way to digits, or digits to letters.
    let turns: Int
    /// How much of its letters stands in parts that could be words, 0 to 1.
    let wordShare: Double
    /// How many those letters are.
    let wordLetters: Int

    init(_ value: some Collection<UInt8>) {
        var counts = [Int](repeating: 0, count: 256)
        for byte in value { counts[Int(byte)] += 1 }
        count = value.count
        entropy = Self.entropy(of: counts, value.count)
        let lower = (0x61...0x7A).contains { counts[$0] > 0 }
        let upper = (0x41...0x5A).contains { counts[$0] > 0 }
        let digit = (0x30...0x39).contains { counts[$0] > 0 }
        let other = value.contains { !$0.isAlphanumeric }
        classes = [lower, upper, digit, other].count { $0 }
        hasSymbol = value.contains { !$0.isAlphanumeric && $0 != 0x5F && $0 != 0x2D && $0 != 0x2E && $0 != 0x20 }
        hasTypedSymbol = value.contains { "!@#$%^&*?~".utf8.contains($0) }
        isHexadecimal = !value.isEmpty && value.allSatisfy { $0.isHexDigit } && !(lower && upper)
        (wordLetters, wordShare) = Self.words(Array(value))
        turns = zip(value, value.dropFirst()).count { $0.isLetter && $1.isDigit || $0.isDigit && $1.isLetter }
        let letters = value.prefix(while: \.isLetter)
        let number = value[letters.endIndex...]
        isWordsAndNumber = lower && upper && letters.count > 5 && number.count > 1 && number.allSatisfy(\.isDigit)
    }

    /// Made by a machine, by chance: a token.
    var looksRandom: Bool {
        if isHexadecimal { return count >= 16 && entropy >= 2.7 && classes > 1 }
        return count >= 16 && entropy >= 3.3 && classes > 1 && wordShare < 0.55
    }

    /// What somebody typed who was told to think of a good password, or what a generator of passwords gave.
    var looksLikePassword: Bool {
        guard count >= 8, entropy >= 2.5 else { return false }
        if classes >= 3 && (hasTypedSymbol || hasSymbol && wordShare < 0.7) { return true }
        if classes >= 3 && wordShare < 0.8 { return true }
        if count >= 10, isWordsAndNumber { return true }
        guard count >= 10, wordLetters * 2 <= count else { return false }
        return classes == 2 && entropy >= 2.6 || turns >= 2
    }

    private static func entropy(of counts: [Int], _ total: Int) -> Double {
        guard total > 0 else { return 0 }
        var sum = 0.0
        for count in counts where count > 0 {
            let share = Double(count) / Double(total)
            sum -= share * log2(share)
        }
        return sum
    }

    /// Letters in runs of four or more that read like words, of all letters. Camel case is split at its humps.
    private static func words(_ value: [UInt8]) -> (letters: Int, share: Double) {
        var letters = 0
        var inWords = 0
        var run: [UInt8] = []
        func close() {
            letters += run.count
            if run.count >= 4, wordlikeness(run) >= 5 { inWords += run.count }
            run = []
        }
        for byte in value {
            guard byte.isLetter else {
                close()
                continue
            }
            if byte.isUpper, let last = run.last, last.isLower { close() }
            run.append(byte)
        }
        close()
        return (inWords, letters == 0 ? 0 : Double(inWords) / Double(letters))
    }

    /// The mean of how much more often than by chance each pair of letters stands in words: 5 is chance. Letters by
    /// chance have about 3.4, words 6.5.
    static func wordlikeness(_ letters: [UInt8]) -> Double {
        guard letters.count > 1 else { return 0 }
        var sum = 0
        for index in 1..<letters.count {
            let first = Int(letters[index - 1].lowered) - 0x61
            let second = Int(letters[index].lowered) - 0x61
            sum += Int(pairs[first * 26 + second]) - 0x30
        }
        return Double(sum) / Double(letters.count - 1)
    }

    /// Row a, column b: log2 of how often b follows a in distinct English words and names in programs, over chance,
    /// plus 5, cut to 0...9. Counted over 51,087 words of the Python library.
    private static let pairs = Array(
        """
        46773463625878261878554452634363226416325315535110417355743750664384165752214064458542722543641554532230\
        75786663513768565888455652534456227015336305455211305232723550153543065452111162236212602333620435311030\
        65766562323769752677351405300141002010013100303000004223622251132332024331201073558432813734741465532161\
        75347322602453660354522131746775736244457414785531325566355252476856086675642172447325502633651756532050\
        01010100000300011222500000746584527045657516775431506364843671464466447863425174658536803554753766534262\
        55545440501667350666120201623272215002224302431120205222521350222442044200110032424211400231240225111220\
        3232422130044435035411211230115000300110210001000011
        """.utf8)
}
