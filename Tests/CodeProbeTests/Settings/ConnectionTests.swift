import Testing

@testable import CodeProbe

@Suite struct `Connections of databases` {
    @Test(
        arguments: [
            .told(".env.production", "DATABASE_URL=postgres://app:x@db1.clinic:5432/ehr?sslmode=disable", "disable"),
            .told("a.py", "psycopg2.connect(host=h, sslmode='require')", "require"),
            .told("a.py", "create_engine(f\"postgresql://{u}:{p}@{h}/db?sslmode=prefer\")", "prefer"),
            .told("a.py", "dsn = 'host=db.clinic dbname=ehr sslmode=allow'", "allow"),
            .told("a.py", "OPTIONS = {'sslmode': 'verify-ca'}", "verify-ca"),
            .told("m.go", "sql.Open(\"postgres\", \"host=db user=u sslmode=disable\")", "disable"),
            .told("A.java", "String u = \"jdbc:mysql://db/ehr?user=a&useSSL=false\";", "disable"),
            .told(
                "A.java", "String u = \"jdbc:sqlserver://db;encrypt=true;trustServerCertificate=true\";", "unverified"),
            .told("appsettings.json", "{\"Db\": \"Server=db;Database=ehr;Encrypt=False\"}", "disable"),
            .told("appsettings.json", "{\n\"Db\": \"Host=db;Database=ehr;SSL Mode=Disable\"}", "disable"),
            .told(
                "a.js", "mongoose.connect('mongodb://db/ehr?tls=true&tlsAllowInvalidCertificates=true')", "unverified"),
            .told("a.ts", "const c = { server, options: { trustServerCertificate: true } }", "unverified"),
            .told("database.yml", "production:\n  sslmode: require", "require"),
            .told("a.env", "PGSSLMODE=allow", "allow"),
            .told("a.env", "DB_SSL=false", "disable"), .told("a.sh", "mysql --ssl-mode=DISABLED -h db ehr", "disable"),
            .told("a.sh", "psql 'postgresql://db/ehr?sslmode=prefer'", "prefer"),
            .told("app.properties", "spring.datasource.url=jdbc:postgresql://db/ehr?sslmode=require", "require"),
            .told("postgresql.conf", "ssl = off", "disable"),
            .told("compose.yaml", "  DATABASE_URL: mysql://u:p@db/ehr?ssl-mode=DISABLED", "disable"),
            .told("S.cs", "var s = \"Server=db;Database=ehr;TrustServerCertificate=True;\";", "unverified"),
            .told("a.php", "<?php $o = ['sslmode' => 'prefer'];", "prefer"),
            .nothing("a.py", "conn = psycopg2.connect(host=h, sslmode=\"verify-full\")"),
            .nothing("a.py", "psycopg2.connect(host=h)"),
            .nothing("a.py", "# sslmode='disable'"), .nothing("a.py", "\"\"\"postgres://x?sslmode=disable\"\"\""),
            .nothing("a.py", "log('sslmode=disable is not allowed')"),
            .nothing("a.py", "if sslmode == 'disable': raise E"),
            .nothing("a.py", "def connect(sslmode='require'):\n    pass"), .nothing("a.py", "connect(sslmode=mode)"),
            .nothing(".env", "DATABASE_URL=postgres://u:p@db/ehr?sslmode=verify-full"),
            .nothing(".env", "# DATABASE_URL=postgres://db/ehr?sslmode=disable"),
            .nothing(".env", "DATABASE_URL=postgres://u:p@db/ehr"), .nothing(".env", "REDIS_URL=redis://cache:6379/0"),
            .nothing("A.java", "\"jdbc:mysql://db/ehr?useSSL=true\""),
            .nothing("appsettings.json", "{\"Db\": \"Server=db;Encrypt=True;TrustServerCertificate=False\"}"),
            .nothing("a.yml", "sslmode: verify-full"), .nothing("a.yml", "ssl: false"),
            .nothing("a.js", "const o = { tls: false, encrypt: false };"), .nothing("a.yml", "encrypt: false"),
            .nothing("a.sh", "mysql --ssl-mode=VERIFY_IDENTITY -h db"),
            .nothing("a.properties", "url=https://x/y?mode=disable"), .nothing("a.yml", "mode: require"),
            .nothing("a.ts", "type M = { sslmode: string }"),
            .nothing("a.yml", "cookie: 'SameSite=None; Secure'"), .nothing("a.env", "DB_SSL=true"),
            .nothing("my.cnf", "require_secure_transport = ON"),
        ] as [SettingCase])
    func `that do not check the server are told with their mode`(_ example: SettingCase) {
        example.expect(.weakSSLMode)
    }

    @Test func `on this machine are a developer's own`() {
        let local = settings(in: "DATABASE_URL=postgres://u@localhost/ehr?sslmode=disable", at: "deploy/a.env")
        #expect(local.map(\.place) == [.development])
        let far = settings(in: "DATABASE_URL=postgres://u@db.clinic/ehr?sslmode=disable", at: "deploy/a.env")
        #expect(far.map(\.place) == [.product])
    }
}
