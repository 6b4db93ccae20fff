/// What people write where a secret belongs: words that say so, runs of one character, sequences of the keyboard.
enum Placeholder {
    static func holds(_ value: some Collection<UInt8>) -> Bool {
        let lower = value.lowercased
        return words.contains { lower.holds($0) } || isDictionaryWord(lower) || isRepetition(lower)
            || isSequence(lower)
    }

    /// One run of one character makes up half of it, a third of what is long, or there are no more than four different
    /// ones in what is long.
    static func isRepetition(_ value: [UInt8]) -> Bool {
        guard value.count >= 4 else { return false }
        if value.count >= 12, Set(value).count <= 4 { return true }
        var run = 1
        var longest = 1
        for index in 1..<value.count {
            run = value[index] == value[index - 1] ? run + 1 : 1
            longest = max(longest, run)
        }
        return longest >= (value.count < 16 ? max(4, (value.count + 1) / 2) : (value.count + 2) / 3)
    }

    /// 60 % of it is a run in which each byte is one more, or one less, than the one before, or a row of the keyboard.
    static func isSequence(_ value: [UInt8]) -> Bool {
        guard value.count >= 4 else { return false }
        if rows.contains(where: { value.holds($0) }), value.count <= 14 { return true }
        var steps = 0
        for index in 1..<value.count {
            let step = Int(value[index]) - Int(value[index - 1])
            // 9 to 0 and 9 to a go on in what people type as hexadecimal.
            if step == 1 || step == -1 || step == -9 || step == 40 { steps += 1 }
        }
        return steps * 10 >= (value.count - 1) * 6
    }

    private static func isDictionaryWord(_ lower: [UInt8]) -> Bool {
        let letters = lower.filter(\.isLetter)
        guard letters.count + 4 >= lower.count, letters.count <= 20 else { return false }
        return whole.contains(String(decoding: letters, as: UTF8.self))
    }

    private static let words: [StaticString] = [
        "changeme", "change-me", "change_me", "change.me", "change this", "changethis", "change_this", "change-this",
        "changeit", "your-", "your_", "your ", "yourpass", "yoursecret", "yourtoken", "yourkey", "yourapi", "yourown",
        "example", "sample", "dummy", "placeholder", "xxxx", "...", "replace", "insert-", "insert_", "insert ",
        "redacted",
        "masked", "<hidden", "****", "____", "----", "fake", "foobar", "foo-bar", "foo_bar", "lorem",
        "my-secret", "my_secret", "mysecret", "my-token", "my_token", "my-api", "my_api", "my-password", "my_password",
        "mypassword", "secret-here", "secret_here", "-here", "_here", "not-a-", "not_a_", "notreal", "not-real",
        "notarealkey", "test-key", "test_key", "testkey", "test-token", "test_token", "testtoken", "test-secret",
        "test_secret", "testsecret", "testpass", "test-pass", "test_pass", "unittest", "some-secret", "some_secret",
        "somesecret", "some-token", "some_token", "sometoken", "some-key", "some_key", "a-secret", "a_secret",
        "super-secret", "super_secret", "supersecret", "top-secret", "topsecret", "secret-key", "secret_key",
        "secretkey",
        "secret-token", "secret_token", "secrettoken", "access-token", "access_token", "accesstoken", "api-key",
        "api_key",
        "apikey", "do-not-use", "insecure-", "invalid", "bogus", "deadbeef", "cafebabe", "00000000", "[...]", "…",
    ]
    private static let whole: Set<String> = [
        "password", "passwd", "passwort", "pass", "pwd", "pw", "passphrase", "secret", "secrets", "token", "tokens",
        "key",
        "keys", "test", "tests", "testing", "tester", "none", "null", "nil", "undefined", "true", "false", "empty",
        "string", "str", "value", "text", "optional", "required", "default", "abc", "abcd", "abcdef", "abcdefg", "foo",
        "bar", "baz", "demo", "hello", "world", "helloworld", "temp", "tmp", "unknown", "notset", "unset", "na", "tbd",
        "todo", "user", "username", "name", "login", "credentials", "credential", "bearer", "basic", "auth", "header",
        "query", "cookie", "body", "form", "input", "field", "hidden", "anonymous", "anon", "number", "object",
        "boolean",
        "int", "integer", "bool", "any", "uuid", "random", "generated", "yes", "no", "on", "off", "enabled", "disabled",
        "passpass", "mypass", "thepassword", "apassword", "userpassword", "userpass", "dbpassword", "newpassword",
        "oldpassword", "wrongpassword", "badpassword", "correctpassword", "plaintext", "plain", "clear", "prompt",
        "opensesame", "swordfish", "itsasecret", "shh", "shhh", "shhhh",
    ]
    private static let rows: [StaticString] = [
        "qwerty", "asdf", "zxcv", "12345", "abcde", "1q2w3e", "abc123", "letmein",
    ]
}
