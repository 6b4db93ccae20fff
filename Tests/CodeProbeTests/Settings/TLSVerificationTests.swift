import Testing

@testable import CodeProbe

@Suite struct `Verification of certificates` {
    @Test(arguments: cases)
    func `switched off is told, and nothing else`(_ example: SettingCase) { example.expect(.tlsVerificationOff) }

    @Test(arguments: hostKeys)
    func `of host keys is told as its own kind`(_ example: SettingCase) { example.expect(.sshHostKeyOff) }

    @Test(arguments: versions)
    func `by an old protocol is told`(_ example: SettingCase) { example.expect(.weakTLSVersion) }

    static let cases: [SettingCase] = python + script + php + jvm + others + commands + configurations

    static let python: [SettingCase] = [
        .told("svc.py", "requests.get(url, verify=False)"),
        .told("svc.py", "r = self.session.post(\n    url,\n    json=body,\n    verify = False,\n)"),
        .told("svc.py", "s = requests.Session()\ns.auth = a\nsession.verify = False"),
        .told("svc.py", "with httpx.AsyncClient(verify=False, timeout=3) as c: pass"),
        .told("svc.py", "async with s.get(u, ssl=False) as r: pass"),
        .told("svc.py", "conn = aiohttp.TCPConnector(verify_ssl=False)"),
        .told("svc.py", "ctx.check_hostname = False"),
        .told("svc.py", "ctx.verify_mode = ssl.CERT_NONE"),
        .told("svc.py", "urllib3.PoolManager(cert_reqs='CERT_NONE')"),
        .told("svc.py", "ssl._create_default_https_context = ssl._create_unverified_context"),
        .told("svc.py", "ctx = ssl._create_unverified_context()"),
        .told("svc.py", "urllib3.disable_warnings(urllib3.exceptions.InsecureRequestWarning)"),
        .told("svc.py", "requests.packages.urllib3.disable_warnings(InsecureRequestWarning)"),
        .told("svc.py", "es = Elasticsearch(hosts, verify_certs=False)"),
        .told("svc.py", "s3 = boto3.client('s3', verify=False)"),
        .told("svc.py", "import requests\ndef go(u):\n    return fetcher.pull(u, verify=False)"),
        .told("svc.py", "os.environ['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'"),
        .told("svc.py", "subprocess.run('curl -k https://ehr.internal/x', shell=True)"),
        .nothing("svc.py", "requests.get(url, verify=True)"),
        .nothing("svc.py", "requests.get(url, verify='/etc/ssl/ca.pem')"),
        .nothing("svc.py", "# requests.get(url, verify=False)"),
        .nothing("svc.py", "\"\"\"Call requests.get(url, verify=False) never.\"\"\""),
        .nothing("svc.py", "jwt.decode(t, key, verify=False)"),
        .nothing("svc.py", "def get(url, verify=False):\n    pass"),
        .nothing("svc.py", "if session.verify == False: warn()"),
        .nothing("svc.py", "ctx.check_hostname = True"),
        .nothing("svc.py", "ctx.verify_mode = ssl.CERT_REQUIRED"),
        .nothing("svc.py", "print('set verify=False to skip')"),
        .nothing("svc.py", "img.verify(); image = Image.open(p, verify=False)"),
        .nothing("svc.py", "requests.get(url, verify=settings.VERIFY)"),
        .nothing("svc.py", "requests.get(url, verify=False if local else True)"),
        .nothing("svc.py", "user.save(verify=False)"),
        .nothing("svc.py", "from urllib3.exceptions import InsecureRequestWarning"),
        .nothing("svc.py", "help = 'curl -k is not allowed'"),
    ]

    static let script: [SettingCase] = [
        .told("a.js", "const agent = new https.Agent({ rejectUnauthorized: false });"),
        .told("a.ts", "process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';"),
        .told("a.ts", "process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = 0;"),
        .told("a.js", "request({ url, strictSSL: false }, cb);"),
        .told("a.ts", "tls.connect({ host, checkServerIdentity: () => undefined });"),
        .told("a.js", "const pool = new Pool({ ssl: { 'rejectUnauthorized': false } });"),
        .told("a.ts", "exec(`curl -sk https://fhir.internal`);"),
        .nothing("a.js", "new https.Agent({ rejectUnauthorized: true });"),
        .nothing("a.js", "new https.Agent({ rejectUnauthorized: !isDev });"),
        .nothing("a.js", "new https.Agent({ rejectUnauthorized: process.env.NODE_ENV === 'production' });"),
        .nothing("a.js", "// rejectUnauthorized: false"),
        .nothing("a.js", "/* rejectUnauthorized: false */"),
        .nothing("a.ts", "interface O { rejectUnauthorized?: boolean }"),
        .nothing("a.ts", "console.log('rejectUnauthorized: false is refused')"),
        .nothing("a.ts", "if (o.rejectUnauthorized === false) throw e;"),
        .nothing("a.ts", "delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;"),
        .nothing("a.ts", "form.validate({ verify: false });"),
    ]

    static let php: [SettingCase] = [
        .told("a.php", "<?php curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, false);"),
        .told("a.php", "<?php curl_setopt($ch, CURLOPT_SSL_VERIFYHOST, 0);"),
        .told("a.php", "<?php curl_setopt_array($ch, [CURLOPT_SSL_VERIFYPEER => FALSE]);"),
        .told("a.php", "<?php $c = stream_context_create(['ssl' => ['verify_peer' => false]]);"),
        .told("a.php", "<?php $client = new Client(['verify' => false]);"),
        .told("a.php", "<?php Http::withoutVerifying()->get($url);"),
        .told("a.php", "<?php wp_remote_get($u, ['sslverify' => false]);"),
        .nothing("a.php", "<?php curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, true);"),
        .nothing("a.php", "<?php curl_setopt($ch, CURLOPT_SSL_VERIFYHOST, 2);"),
        .nothing("a.php", "<?php # curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, false);"),
        .nothing("a.php", "<?php $c = ['verify_peer' => $verify];"),
        .nothing("a.php", "<?php $token->check(['verify' => false]);"),
        .nothing("a.php", "<p>CURLOPT_SSL_VERIFYPEER, false</p>"),
    ]

    static let jvm: [SettingCase] = [
        .told(
            "A.java",
            "class T implements X509TrustManager { public void checkServerTrusted(X509Certificate[] c, String a) throws CertificateException {} }"
        ),
        .told(
            "A.java",
            "new X509TrustManager() { public void checkServerTrusted(X509Certificate[] c, String a) { return; } };"),
        .told("A.kt", "override fun checkServerTrusted(chain: Array<X509Certificate>, authType: String) {}"),
        .told("A.java", "HttpsURLConnection.setDefaultHostnameVerifier((h, s) -> true);"),
        .told("A.java", "b.setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE);"),
        .told("A.java", "public boolean verify(String host, SSLSession s) { return true; }"),
        .told("A.java", "ctx.loadTrustMaterial(null, (chain, type) -> true);"),
        .told("A.java", "ctx.loadTrustMaterial(new TrustSelfSignedStrategy());"),
        .told("A.java", "sf.setHostnameVerifier(SSLConnectionSocketFactory.ALLOW_ALL_HOSTNAME_VERIFIER);"),
        .told("A.java", "options.setTrustAll(true);"),
        .told("A.kt", "client.hostnameVerifier { _, _ -> true }"),
        .nothing("A.java", "import org.apache.http.conn.ssl.NoopHostnameVerifier;"),
        .nothing(
            "A.java",
            "public void checkServerTrusted(X509Certificate[] c, String a) { delegate.checkServerTrusted(c, a); }"),
        .nothing("A.java", "public void checkClientTrusted(X509Certificate[] c, String a) {}"),
        .nothing("A.java", "void checkServerTrusted(X509Certificate[] c, String a) throws CertificateException;"),
        .nothing("A.java", "HttpsURLConnection.setDefaultHostnameVerifier((h, s) -> h.equals(expected));"),
        .nothing("A.java", "public boolean verify(String host, SSLSession s) { return inner.verify(host, s); }"),
        .nothing("A.java", "public boolean verify(String password) { return true; }"),
        .nothing("A.java", "options.setTrustAll(false);"),
        .nothing("A.java", "// new NoopHostnameVerifier()"),
    ]

    static let others: [SettingCase] = [
        .told("S.cs", "handler.ServerCertificateCustomValidationCallback = (a,b,c,d) => true;"),
        .told(
            "S.cs",
            "var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = (m, c, ch, e) => { return true; } };"
        ),
        .told(
            "S.cs",
            "h.ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator;"
        ),
        .told("S.cs", "ServicePointManager.ServerCertificateValidationCallback += delegate { return true; };"),
        .told("S.cs", "new SslStream(s, false, new RemoteCertificateValidationCallback((o, c, ch, e) => true));"),
        .told("main.go", "tr := &tls.Config{InsecureSkipVerify: true}"),
        .told("main.go", "cfg.InsecureSkipVerify = true\n"),
        .told("j.rb", "http.verify_mode = OpenSSL::SSL::VERIFY_NONE"),
        .told("j.rb", "HTTParty.get(url, verify: false)"),
        .told("j.rb", "Faraday.new(url, ssl: { verify: false })"),
        .told("j.rb", "RestClient::Request.execute(method: :get, url: u, verify_ssl: false)"),
        .told(
            "C.swift",
            "func f(c: (X, Y) -> Void) { c(.useCredential, URLCredential(trust: challenge.protectionSpace.serverTrust!)) }"
        ),
        .told("C.swift", "var tls = TLSConfiguration.makeClientConfiguration()\ntls.certificateVerification = .none"),
        .told("C.swift", "let m = ServerTrustManager(evaluators: [\"x\": DisabledTrustEvaluator()])"),
        .nothing(
            "S.cs", "handler.ServerCertificateCustomValidationCallback = (a, b, c, e) => e == SslPolicyErrors.None;"),
        .nothing("S.cs", "h.ServerCertificateCustomValidationCallback = Validate;"),
        .nothing("S.cs", "// handler.ServerCertificateCustomValidationCallback = (a,b,c,d) => true;"),
        .nothing("S.cs", "isReady = (a) => true;"),
        .nothing("main.go", "tr := &tls.Config{InsecureSkipVerify: false}"),
        .nothing("main.go", "tr := &tls.Config{InsecureSkipVerify: cfg.Insecure}"),
        .nothing("main.go", "// InsecureSkipVerify: true\n"),
        .nothing("main.go", "log.Println(\"InsecureSkipVerify: true\")"),
        .nothing("j.rb", "http.verify_mode = OpenSSL::SSL::VERIFY_PEER"),
        .nothing("j.rb", "user.save(verify: false)"),
        .nothing(
            "C.swift",
            "func f() { var e: CFError?; guard SecTrustEvaluateWithError(t, &e) else { return }; c(.useCredential, URLCredential(trust: t)) }"
        ),
        .nothing("C.swift", "serverConfiguration.certificateVerification = .none"),
        .nothing("a.py", "if not getattr(ctx, 'check_hostname', False): pass"),
        .nothing("a.py", "ctx.verify_mode = ssl.CERT_NONE if lax else ssl.CERT_REQUIRED"),
        .nothing("a.py", "def _create_unverified_context(protocol=None):\n    pass"),
        .nothing("a.js", "const o = { strict: secure ? !!x.rejectUnauthorized : false };"),
        .nothing("C.swift", "tls.certificateVerification = .fullVerification"),
    ]

    static let commands: [SettingCase] = [
        .told("get.sh", "curl -k https://ehr.internal/api"),
        .told("get.sh", "curl -sSLk \\\n  -o out https://x"),
        .told("get.sh", "data=$(curl --insecure \"$URL\")"),
        .told("get.sh", "wget -q --no-check-certificate https://x"),
        .told("get.sh", "git config --global http.sslVerify false"),
        .told("get.sh", "git -c http.sslVerify=false clone https://x"),
        .told("get.sh", "export NODE_TLS_REJECT_UNAUTHORIZED=0"),
        .told("get.sh", "npm config set strict-ssl false"),
        .told("Dockerfile", "FROM x\nRUN apt-get update && curl -fsSLk https://x | sh"),
        .told("Dockerfile", "ENV NODE_TLS_REJECT_UNAUTHORIZED 0"),
        .told("Dockerfile", "ENV A=1 NODE_TLS_REJECT_UNAUTHORIZED=0"),
        .told("docker-compose.yml", "healthcheck:\n  test: [\"CMD\", \"curl\", \"-k\", \"https://localhost\"]"),
        .told(".gitlab-ci.yml", "script:\n  - curl -k https://x"),
        .told("Makefile", "fetch:\n\t@wget --no-check-certificate https://x"),
        .told("package.json", "{\"scripts\": {\n \"get\": \"curl -k https://x\"\n}}"),
        .nothing("get.sh", "curl https://x -o out"),
        .nothing("get.sh", "# curl -k https://x"),
        .nothing("get.sh", "echo 'never use curl -k'"),
        .nothing("get.sh", "curl --key k.pem --cacert ca.pem https://x"),
        .nothing("get.sh", "curl -H 'X-k: 1' -o k https://x"),
        .nothing("get.sh", "sort -k 2 file | grep curl"),
        .nothing("get.sh", "tar -k -xf x; wget https://x"),
        .nothing("get.sh", "export NODE_TLS_REJECT_UNAUTHORIZED=1"),
        .nothing("get.sh", "git config http.sslVerify true"),
        .nothing("Dockerfile", "# RUN curl -k https://x"),
        .nothing("README.yml", "note: do not write curl -k"),
    ]

    static let configurations: [SettingCase] = [
        .told("app.yml", "ssl_verify: false"), .told("vault.hcl", "tls_skip_verify = true"),
        .told("a.env", "SSL_VERIFY=0"),
        .told("k8s.yaml", "env:\n  - name: NODE_TLS_REJECT_UNAUTHORIZED\n    value: \"0\""),
        .told("es.yml", "elasticsearch.ssl.verificationMode: none"),
        .told("play.yml", "- get_url:\n    validate_certs: no"),
        .told(".npmrc", "strict-ssl=false"), .told("prom.yml", "tls_config:\n  insecure_skip_verify: true"),
        .told("a.properties", "ldap.ssl.verify=false"),
        .told("main.tf", "provider \"vault\" {\n  skip_tls_verify = true\n}"),
        .told("a.json", "{\n \"rejectUnauthorized\": false\n}"),
        .told("web.config", "<add key=\"SkipCertificateCheck\" value=\"true\"/>"),
        .told("conf.toml", "verify_ssl = false # for now"),
        .nothing("app.yml", "ssl_verify: true"), .nothing("app.yml", "# ssl_verify: false"),
        .nothing("vault.hcl", "tls_skip_verify = false"),
        .nothing("app.yml", "verify: false"), .nothing("a.json", "{\"emailVerify\": false}"),
        .nothing("app.ini", "; ssl_verify = false"),
        .nothing("web.config", "<!-- <add key=\"SkipCertificateCheck\" value=\"true\"/> -->"),
        .nothing("es.yml", "ssl.verificationMode: full"),
        .nothing("a.md", "ssl_verify: false"), .nothing("a.yml", "description: 'ssl_verify'\nenabled: false"),
    ]

    static let hostKeys: [SettingCase] = [
        .told("a.sh", "ssh -o StrictHostKeyChecking=no user@host uptime"),
        .told("a.sh", "scp -o UserKnownHostsFile=/dev/null f host:"),
        .told("a.sh", "rsync -e 'ssh -o StrictHostKeyChecking=no' a b:"),
        .told("a.py", "client.set_missing_host_key_policy(paramiko.AutoAddPolicy())"),
        .told("a.py", "asyncssh.connect(h, known_hosts=None)"),
        .told("m.go", "HostKeyCallback: ssh.InsecureIgnoreHostKey(),"),
        .told("A.java", "config.put(\"StrictHostKeyChecking\", \"no\");"),
        .told("A.java", "ssh.addHostKeyVerifier(new PromiscuousVerifier());"),
        .told("a.rb", "Net::SSH.start(h, u, verify_host_key: :never)"),
        .told("ansible.cfg", "host_key_checking = False"),
        .told("ssh_config", "StrictHostKeyChecking no"), .told(".env", "ANSIBLE_HOST_KEY_CHECKING=False"),
        .told("C.swift", "hostKeyValidator: .acceptAnything()"),
        .nothing("a.sh", "ssh -o StrictHostKeyChecking=yes user@host"),
        .nothing("a.sh", "ssh -o StrictHostKeyChecking=accept-new user@host"),
        .nothing("a.sh", "# ssh -o StrictHostKeyChecking=no user@host"),
        .nothing("a.py", "client.set_missing_host_key_policy(paramiko.RejectPolicy())"),
        .nothing("a.sh", "echo StrictHostKeyChecking=no"), .nothing("m.go", "HostKeyCallback: ssh.FixedHostKey(k),"),
        .nothing("a.py", "connect(h, known_hosts=path)"),
        .nothing("A.java", "config.put(\"StrictHostKeyChecking\", \"ask\");"),
        .nothing("ssh_config", "StrictHostKeyChecking ask"), .nothing("ansible.cfg", "host_key_checking = True"),
        .nothing("a.rb", "Net::SSH.start(h, u, verify_host_key: :always)"),
        .nothing("a.rb", "# verify_host_key: :never"),
    ]

    static let versions: [SettingCase] = [
        .told("a.py", "ctx = ssl.SSLContext(ssl.PROTOCOL_SSLv3)", "ssl"),
        .told("a.py", "ssl.wrap_socket(s, ssl_version=ssl.PROTOCOL_TLSv1)", "tls-1.0"),
        .told("a.py", "ctx.minimum_version = ssl.TLSVersion.TLSv1_1", "tls-1.1"),
        .told("a.js", "https.request({ secureProtocol: 'TLSv1_method' })", "tls-1.0"),
        .told("a.ts", "tls.createServer({ minVersion: 'TLSv1.1' })", "tls-1.1"),
        .told("A.java", "SSLContext.getInstance(\"TLSv1\")", "tls-1.0"),
        .told("S.cs", "ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls;", "tls-1.0"),
        .told("S.cs", "SslProtocols = SslProtocols.Tls11", "tls-1.1"),
        .told("m.go", "&tls.Config{MinVersion: tls.VersionTLS10}", "tls-1.0"),
        .told("a.php", "<?php curl_setopt($c, CURLOPT_SSLVERSION, CURL_SSLVERSION_SSLv3);", "ssl"),
        .told("a.rb", "http.ssl_version = :TLSv1", "tls-1.0"), .told("a.sh", "curl --sslv3 https://x", "ssl"),
        .told("main.tf", "min_tls_version = \"TLS1_0\"", "tls-1.0"),
        .told("a.properties", "server.ssl.protocol=TLSv1.1", "tls-1.1"),
        .told("a.swift", "c.tlsMinimumSupportedProtocolVersion = .TLSv10", "tls-1.0"),
        .nothing("a.py", "ctx.options |= ssl.OP_NO_SSLv3 | ssl.OP_NO_TLSv1"),
        .nothing("a.py", "ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)"),
        .nothing("a.py", "if v == ssl.PROTOCOL_SSLv3: raise E"),
        .nothing("a.py", "ctx.minimum_version = ssl.TLSVersion.TLSv1_2"), .nothing("a.py", "# ssl.PROTOCOL_SSLv3"),
        .nothing("a.js", "tls.createServer({ minVersion: 'TLSv1.2' })"),
        .nothing("A.java", "SSLContext.getInstance(\"TLS\")"),
        .nothing("A.java", "SSLContext.getInstance(\"TLSv1.3\")"),
        .nothing("S.cs", "x = SecurityProtocolType.Tls12 | SecurityProtocolType.Tls13;"),
        .nothing("m.go", "&tls.Config{MinVersion: tls.VersionTLS12}"),
        .nothing("m.go", "if state.Version < tls.VersionTLS10 { return }"),
        .nothing("a.rb", "http.ssl_version = :TLSv1_2"), .nothing("a.sh", "curl --tlsv1.2 https://x"),
        .nothing("main.tf", "min_tls_version = \"TLS1_2\""), .nothing("a.yml", "version: \"1.0\""),
        .nothing("a.yml", "tls_version: \"1.3\""), .nothing("a.properties", "ssl.protocol=TLSv1.2"),
        .nothing("a.sh", "curl -3x https://x"),
        .nothing("a.php", "<?php curl_setopt($c, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);"),
        .nothing("a.js", "log('TLSv1_method')"),
    ]
}
