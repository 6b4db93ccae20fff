import Foundation
import Support

/// Made-up secrets. None of them was ever anybody's: they come out of a seeded generator.
struct Made {
    private var random: Seeded

    init(_ seed: UInt64) { random = Seeded(seed) }

    static let letters = Array("abcdefghijklmnopqrstuvwxyz")
    static let capitals = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    static let digits = Array("0123456789")
    static let hexadecimal = Array("0123456789abcdef")
    static let base62 = letters + capitals + digits

    mutating func of(_ alphabet: [Character], _ count: Int) -> String {
        String((0..<count).map { _ in random.pick(alphabet) })
    }

    /// As a generator of passwords gives it, or as a person makes it of a word, or as the first letters of a sentence.
    mutating func password() -> String {
        switch random.below(4) {
        case 0: of(Self.base62 + Array("!#*+-_.?"), 10 + random.below(10)) + of(Self.digits, 1) + "!k"
        case 1:
            random.pick(["Harbor", "Velvet", "Copper", "Juniper", "Maple", "Tango", "Cricket", "Saturn"])
                + of(Self.digits, 2 + random.below(3)) + of(Array("!#*+?"), 1) + of(Self.letters, 2)
        case 2:
            of(Self.letters, 3) + of(Self.digits, 2) + of(Self.capitals, 3) + of(Array("#!*"), 1) + of(Self.digits, 2)
        default: of(Self.base62, 14 + random.below(8)) + of(Self.digits, 2) + of(Self.capitals, 1)
        }
    }

    mutating func token() -> String {
        switch random.below(4) {
        case 0: of(Self.hexadecimal, 32) + of(Self.digits, 2) + "ab"
        case 1: of(Self.base62, 24 + random.below(20)) + of(Self.digits, 2)
        case 2: of(Self.base62 + ["-", "_"], 30) + of(Self.digits, 2) + "x"
        default: of(Self.hexadecimal, 40)
        }
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element { random.pick(elements) }
}

/// How a name and its value are written, in what file: `$NAME` and `$VALUE` stand for them.
struct Syntax: Sendable {
    let path: String
    let text: String
    let isSnake: Bool

    init(_ path: String, _ text: String, isSnake: Bool = true) {
        self.path = path
        self.text = text
        self.isSnake = isSnake
    }

    func written(_ name: String, _ value: String) -> String {
        text.swapping("$UPPER", name.uppercased()).swapping("$CAMEL", camel(name))
            .swapping("$NAME", name).swapping("$VALUE", value)
    }

    private func camel(_ name: String) -> String {
        let words = name.split(separator: "_")
        return words.enumerated().map { $0 == 0 ? String($1) : $1.capitalized }.joined()
    }

    static let all: [Syntax] = [
        Syntax(".env", "$UPPER=$VALUE"),
        Syntax("prod.env", "$UPPER=\"$VALUE\""),
        Syntax("start.sh", "export $UPPER='$VALUE'"),
        Syntax("deploy.sh", "$UPPER=\"$VALUE\" ./run"),
        Syntax("run.ps1", "$env:$UPPER = \"$VALUE\""),
        Syntax("go.bat", "set $UPPER=$VALUE"),
        Syntax("values.yaml", "  $CAMEL: $VALUE"),
        Syntax("config.yml", "$NAME: \"$VALUE\""),
        Syntax("compose.yml", "      - $UPPER=$VALUE"),
        Syntax("compose2.yml", "      $UPPER: '$VALUE'"),
        Syntax("pod.yaml", "        - name: $UPPER\n          value: \"$VALUE\""),
        Syntax("config.json", "  \"$NAME\": \"$VALUE\","),
        Syntax("appsettings.json", "    \"$CAMEL\": \"$VALUE\""),
        Syntax("task.json", "{ \"name\": \"$UPPER\", \"value\": \"$VALUE\" }"),
        Syntax("app.toml", "$NAME = \"$VALUE\""),
        Syntax("app.ini", "$NAME = $VALUE"),
        Syntax("application.properties", "spring.$NAME=$VALUE"),
        Syntax("web.config", "<add key=\"$CAMEL\" value=\"$VALUE\"/>"),
        Syntax("settings.xml", "  <$NAME>$VALUE</$NAME>"),
        Syntax("beans.xml", "<property name=\"$CAMEL\" value=\"$VALUE\" />"),
        Syntax("Info.plist", "<key>$CAMEL</key>\n<string>$VALUE</string>"),
        Syntax("main.tf", "  $NAME = \"$VALUE\""),
        Syntax("variables.tf", "variable \"$NAME\" {\n  type    = string\n  default = \"$VALUE\"\n}"),
        Syntax("Dockerfile", "ENV $UPPER=$VALUE"),
        Syntax("Dockerfile.prod", "ENV $UPPER $VALUE"),
        Syntax("settings.py", "$UPPER = '$VALUE'"),
        Syntax("client.py", "client = Client(host, $NAME=\"$VALUE\")"),
        Syntax("db.py", "config = {\"host\": \"db1\", \"$NAME\": \"$VALUE\"}"),
        Syntax("env.py", "value = os.environ.get(\"$UPPER\", \"$VALUE\")"),
        Syntax("app.js", "const $CAMEL = '$VALUE';"),
        Syntax("app.ts", "  $CAMEL: \"$VALUE\","),
        Syntax("env.ts", "const value = process.env.$UPPER || '$VALUE';"),
        Syntax("config.php", "define('$UPPER', '$VALUE');"),
        Syntax("array.php", "    '$NAME' => '$VALUE',"),
        Syntax("Svc.java", "private static final String $UPPER = \"$VALUE\";"),
        Syntax("Props.java", "props.setProperty(\"$NAME\", \"$VALUE\");"),
        Syntax("Svc.cs", "var $CAMEL = @\"$VALUE\";"),
        Syntax("main.go", "\t$CAMEL := \"$VALUE\""),
        Syntax("job.rb", "config.$NAME = \"$VALUE\""),
        Syntax("hash.rb", "{ $NAME: '$VALUE' }"),
        Syntax("main.swift", "let $CAMEL = \"$VALUE\""),
        Syntax("ado.cs", "var c = \"Server=db1;Database=ehr;User Id=app;Password=$VALUE;Encrypt=true\";"),
        Syntax("app.log", "connecting with $NAME=$VALUE to db1"),
    ]
}

extension String {
    fileprivate func swapping(_ part: String, _ other: String) -> String {
        split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
    }
}
