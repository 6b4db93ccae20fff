import Testing

@testable import CodeProbe

@Suite struct `Keys and ciphers` {
    @Test(arguments: keys) func `a key in the source is told`(_ example: SettingCase) { example.expect(.literalKey) }
    @Test(arguments: vectors) func `an initialisation vector in the source is told`(_ example: SettingCase) { example.expect(.literalIV) }
    @Test(arguments: salts) func `a salt in the source is told`(_ example: SettingCase) { example.expect(.literalSalt) }
    @Test(arguments: blocks) func `ECB is told`(_ example: SettingCase) { example.expect(.ecb) }
    @Test(arguments: ciphers) func `a weak cipher is told`(_ example: SettingCase) { example.expect(.weakCipher) }
    @Test(arguments: tokens) func `a token that nobody verifies is told`(_ example: SettingCase) { example.expect(.jwtUnverified) }

    static let keys: [SettingCase] = [
        .told("a.py", "c = AES.new(b'sixteen byte key', AES.MODE_GCM)"), .told("a.py", "KEY = b'sixteen byte key'\n\ndef f(d):\n    return AES.new(KEY, AES.MODE_GCM)"),
        .told("a.py", "f = Fernet(b'abcabcabc=')"), .told("a.py", "Cipher(algorithms.AES(b'0123456789abcdef'), modes.GCM(iv))"), .told("a.py", "jwt.encode(p, 'hush', algorithm='HS256')"),
        .told("a.py", "hmac.new('pepper'.encode(), msg, 'sha256')"), .told("a.js", "crypto.createCipheriv('aes-256-gcm', 'abcdefghabcdefgh', iv)"),
        .told("a.js", "crypto.createCipheriv('aes-256-gcm', Buffer.from('0a0b', 'hex'), iv)"), .told("a.ts", "jwt.sign({ id }, 'hush', { expiresIn: '1h' })"),
        .told("a.ts", "const SECRET = 'hush';\nexport const t = (p: P) => jwt.sign(p, SECRET);"), .told("a.js", "CryptoJS.AES.encrypt(text, 'hush').toString()"),
        .told("a.php", "<?php openssl_encrypt($d, 'aes-256-cbc', 'hushhush', 0, $iv);"), .told("A.java", "new SecretKeySpec(\"hushhushhushhush\".getBytes(), \"AES\")"),
        .told("A.java", "private static final String KEY = \"hush\";\nvoid f() { new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), \"AES\"); }"),
        .told("A.java", "Algorithm.HMAC256(\"hush\")"), .told("S.cs", "var k = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(\"hush\"));"), .told("S.cs", "aes.Key = Encoding.UTF8.GetBytes(\"hush\");"),
        .told("m.go", "block, _ := aes.NewCipher([]byte(\"hushhushhushhush\"))"), .told("m.go", "s, err := token.SignedString([]byte(\"hush\"))"), .told("a.rb", "JWT.encode(payload, 'hush', 'HS256')"),
        .told("a.rb", "cipher.key = 'hush' * 4"), .told("C.swift", "let k = SymmetricKey(data: Data(\"hush\".utf8))"),
        .nothing("a.py", "AES.new(key, AES.MODE_GCM)"), .nothing("a.py", "AES.new(os.environ['KEY'].encode(), AES.MODE_GCM)"), .nothing("a.py", "key = get_random_bytes(16)\nAES.new(key, AES.MODE_GCM)"),
        .nothing("a.py", "key = os.getenv('KEY')\njwt.encode(p, key)"), .nothing("a.py", "Fernet(Fernet.generate_key())"), .nothing("a.py", "Fernet(settings.FERNET_KEY)"), .nothing("a.py", "# AES.new(b'k', 1)"),
        .nothing("a.py", "base64.encode('a', 'b')"), .nothing("a.js", "jwt.sign(p, process.env.JWT_SECRET)"), .nothing("a.js", "jwt.verify(t, config.get('jwt'))"), .nothing("a.js", "crypto.createCipheriv(alg, key, iv)"),
        .nothing("a.js", "const s = await vault.read('secret'); jwt.sign(p, s)"), .nothing("a.js", "crypto.createHash('sha256').update('x')"), .nothing("a.js", "crypto.createSign('RSA-SHA256')"),
        .nothing("a.php", "<?php openssl_encrypt($d, 'aes-256-gcm', $key, 0, $iv, $tag);"), .nothing("a.php", "<?php json_encode($a, 'x');"), .nothing("A.java", "new SecretKeySpec(key, \"AES\")"),
        .nothing("A.java", "byte[] key = kms.decrypt(blob);\nnew SecretKeySpec(key, \"AES\");"), .nothing("S.cs", "new SymmetricSecurityKey(Encoding.UTF8.GetBytes(config[\"Jwt:Key\"]));"), .nothing("S.cs", "item.Key = \"name\";"),
        .nothing("m.go", "aes.NewCipher(key)"), .nothing("m.go", "key := make([]byte, 32)\nrand.Read(key)\naes.NewCipher(key)"), .nothing("a.rb", "row.key = 'name'"), .nothing("a.rb", "cipher.key = ENV['KEY']"),
        .nothing("a.py", "jwt.encode(p, '', algorithm='none')"), .nothing("C.swift", "SymmetricKey(size: .bits256)"), .nothing("A.java", "String s = \"new SecretKeySpec(\\\"x\\\".getBytes())\";"),
    ]

    static let vectors: [SettingCase] = [
        .told("a.py", "AES.new(key, AES.MODE_CBC, b'0000000000000000')"), .told("a.py", "AES.new(key, AES.MODE_CBC, iv=b'abc')"), .told("a.py", "Cipher(algorithms.AES(key), modes.CBC(bytes(16)))"),
        .told("a.py", "iv = b'\\x00' * 16\nAES.new(key, AES.MODE_CBC, iv)"), .told("a.js", "crypto.createCipheriv('aes-256-cbc', key, Buffer.alloc(16, 0))"), .told("a.js", "createCipheriv('aes-256-cbc', key, '1234567890123456')"),
        .told("a.php", "<?php openssl_encrypt($d, 'aes-256-cbc', $k, 0, '1234567890123456');"), .told("A.java", "new IvParameterSpec(new byte[16])"), .told("A.java", "new IvParameterSpec(\"1234567890123456\".getBytes())"),
        .told("A.java", "byte[] iv = {0, 1, 2};\nnew IvParameterSpec(new byte[] {0,0,0,0});"), .told("S.cs", "aes.IV = new byte[16];"), .told("m.go", "cipher.NewCBCEncrypter(block, []byte(\"1234567890123456\"))"),
        .told("m.go", "iv := make([]byte, 16)\nmode := cipher.NewCBCEncrypter(block, iv)"), .told("a.rb", "cipher.iv = '1234567890123456'"), .told("A.kt", "IvParameterSpec(ByteArray(16))"),
        .nothing("a.py", "AES.new(key, AES.MODE_CBC, iv)"), .nothing("a.py", "iv = os.urandom(16)\nAES.new(key, AES.MODE_CBC, iv)"), .nothing("a.py", "AES.new(key, AES.MODE_CBC, get_random_bytes(16))"), .nothing("a.py", "modes.CBC(data[:16])"),
        .nothing("a.js", "const iv = crypto.randomBytes(16); crypto.createCipheriv(a, k, iv)"), .nothing("a.js", "createCipheriv(a, k, crypto.randomBytes(16))"), .nothing("a.js", "Buffer.alloc(16)"),
        .nothing("A.java", "byte[] iv = new byte[16];\nnew SecureRandom().nextBytes(iv);\nnew IvParameterSpec(iv);"), .nothing("A.java", "byte[] iv = new byte[12];\nrandom.nextBytes(iv);\nnew GCMParameterSpec(128, iv);"), .nothing("A.java", "new IvParameterSpec(cipher.getIV())"),
        .nothing("S.cs", "aes.IV = RandomNumberGenerator.GetBytes(16);"), .nothing("S.cs", "aes.GenerateIV();"), .nothing("m.go", "iv := make([]byte, 16)\nif _, err := io.ReadFull(rand.Reader, iv); err != nil {}\ncipher.NewCBCEncrypter(block, iv)"),
        .nothing("m.go", "cipher.NewCBCEncrypter(block, iv)"), .nothing("a.rb", "iv = cipher.random_iv"), .nothing("a.php", "<?php $iv = random_bytes(16); openssl_encrypt($d, $m, $k, 0, $iv);"), .nothing("a.php", "<?php openssl_encrypt($d, 'aes-256-ecb', $k);"),
        .nothing("a.py", "# AES.new(key, AES.MODE_CBC, b'0')"), .nothing("a.py", "x = 'modes.CBC(bytes(16))'"), .nothing("a.rb", "row.iv = 'x'"), .nothing("a.py", "AES.new(key, AES.MODE_EAX, nonce=nonce)"),
    ]

    static let salts: [SettingCase] = [
        .told("a.py", "hashlib.pbkdf2_hmac('sha256', pw, b'salt', 100000)"), .told("a.py", "PBKDF2HMAC(algorithm=h, length=32, salt=b'salt', iterations=1)"), .told("a.py", "SALT = b'abc'\nhashlib.scrypt(pw, salt=SALT, n=2, r=8, p=1)"),
        .told("a.py", "bcrypt.hashpw(pw, b'$2b$12$abcdefghijklmnopqrstuv')"), .told("a.js", "crypto.scryptSync(password, 'salt', 24)"), .told("a.js", "crypto.pbkdf2Sync(pw, 'salt', 1000, 64, 'sha512')"), .told("a.ts", "CryptoJS.PBKDF2(pw, 'salt')"),
        .told("A.java", "new PBEKeySpec(pw, \"salt\".getBytes(), 1000, 256)"), .told("A.java", "byte[] salt = \"salt\".getBytes();\nnew PBEKeySpec(pw, salt, 1, 2);"), .told("S.cs", "new Rfc2898DeriveBytes(pw, Encoding.ASCII.GetBytes(\"salt\"))"),
        .told("m.go", "pbkdf2.Key(pw, []byte(\"salt\"), 4096, 32, sha1.New)"), .told("a.php", "<?php hash_pbkdf2('sha256', $pw, 'salt', 1000);"), .told("a.php", "<?php crypt($pw, '$1$abc$');"),
        .nothing("a.py", "hashlib.pbkdf2_hmac('sha256', pw, salt, 100000)"), .nothing("a.py", "salt = os.urandom(16)\nhashlib.pbkdf2_hmac('sha256', pw, salt, 1)"), .nothing("a.py", "bcrypt.hashpw(pw, bcrypt.gensalt())"), .nothing("a.py", "PBKDF2HMAC(salt=row.salt)"),
        .nothing("a.py", "# pbkdf2_hmac('sha256', pw, b'salt', 1)"), .nothing("a.js", "crypto.scryptSync(password, salt, 24)"), .nothing("a.js", "crypto.scryptSync(pw, crypto.randomBytes(16), 24)"), .nothing("a.js", "bcrypt.hash(pw, 10)"), .nothing("a.js", "soup.scrypt('a', 'b')"),
        .nothing("A.java", "new PBEKeySpec(pw)"), .nothing("A.java", "new PBEKeySpec(pw, salt, 1, 2)"), .nothing("A.java", "byte[] salt = new byte[16];\nrandom.nextBytes(salt);\nnew PBEKeySpec(pw, salt, 1, 2);"), .nothing("S.cs", "new Rfc2898DeriveBytes(pw, 16)"),
        .nothing("S.cs", "new Rfc2898DeriveBytes(pw, user.Salt)"), .nothing("m.go", "pbkdf2.Key(pw, salt, 4096, 32, sha256.New)"), .nothing("m.go", "cache.Key(x, []byte(\"a\"))"), .nothing("a.php", "<?php hash_pbkdf2('sha256', $pw, $salt, 1000);"),
        .nothing("a.php", "<?php password_hash($pw, PASSWORD_DEFAULT);"), .nothing("a.py", "soup = 'pbkdf2_hmac(x, y, z)'"), .nothing("a.rb", "crypt('a', 'b')"), .nothing("a.py", "hash(x, 'salt')"),
    ]

    static let blocks: [SettingCase] = [
        .told("a.py", "AES.new(key, AES.MODE_ECB)"), .told("a.py", "Cipher(algorithms.AES(key), modes.ECB())"), .told("A.java", "Cipher.getInstance(\"AES/ECB/PKCS5Padding\")"), .told("A.java", "Cipher.getInstance(\"AES\")", "default"),
        .told("A.kt", "val c = Cipher.getInstance(\"AES\")", "default"), .told("a.js", "crypto.createCipheriv('aes-128-ecb', key, null)"), .told("a.php", "<?php openssl_encrypt($d, 'AES-256-ECB', $k);"), .told("S.cs", "aes.Mode = CipherMode.ECB;"),
        .told("a.rb", "OpenSSL::Cipher.new('AES-128-ECB')"), .told("a.js", "CryptoJS.AES.encrypt(t, k, { mode: CryptoJS.mode.ECB })"), .told("C.swift", "let o = CCOptions(kCCOptionPKCS7Padding | kCCOptionECBMode)"), .told("C.swift", "AES(key: k, blockMode: ECB())"),
        .told("a.php", "<?php mcrypt_encrypt(MCRYPT_RIJNDAEL_128, $k, $d, MCRYPT_MODE_ECB);"),
        .nothing("a.py", "AES.new(key, AES.MODE_GCM)"), .nothing("a.py", "MODE_ECB = 1"), .nothing("a.py", "class C:\n    MODE_ECB = 1"), .nothing("a.py", "if mode == AES.MODE_ECB: raise E"), .nothing("a.py", "# AES.MODE_ECB"), .nothing("a.py", "'ECB rates of the bank'"),
        .nothing("A.java", "Cipher.getInstance(\"AES/GCM/NoPadding\")"), .nothing("A.java", "KeyGenerator.getInstance(\"AES\")"), .nothing("A.java", "Cipher.getInstance(\"RSA/ECB/OAEPWithSHA-256AndMGF1Padding\")"), .nothing("A.java", "new SecretKeySpec(k, \"AES\")"),
        .nothing("A.java", "Cipher.getInstance(transformation)"), .nothing("a.js", "createCipheriv('aes-256-gcm', k, iv)"), .nothing("a.js", "const ecb = rates.ecb;"), .nothing("a.php", "<?php openssl_encrypt($d, 'aes-256-gcm', $k);"), .nothing("S.cs", "aes.Mode = CipherMode.CBC;"),
        .nothing("S.cs", "if (m == CipherMode.ECB) throw e;"), .nothing("a.rb", "OpenSSL::Cipher.new('aes-256-gcm')"), .nothing("a.rb", "Thing.new('AES-128-ECB')"), .nothing("a.js", "log('aes-128-ecb')"), .nothing("A.java", "// Cipher.getInstance(\"AES\")"),
    ]

    static let ciphers: [SettingCase] = [
        .told("A.java", "Cipher.getInstance(\"DES/CBC/PKCS5Padding\")", "des"), .told("A.java", "Cipher.getInstance(\"DESede\")", "3des"), .told("A.java", "Cipher.getInstance(\"RC4\")", "rc4"), .told("A.java", "Cipher.getInstance(\"Blowfish\")", "blowfish"),
        .told("a.py", "DES.new(key, DES.MODE_CBC, iv)", "des"), .told("a.py", "Cipher(algorithms.TripleDES(key), modes.CBC(iv))", "3des"), .told("a.py", "ARC4.new(key)", "des"), .told("a.js", "crypto.createCipheriv('des-ede3-cbc', key, iv)", "des"), .told("a.js", "crypto.createCipher('rc4', key)", "rc4"),
        .told("a.php", "<?php openssl_encrypt($d, 'bf-cbc', $k);", "blowfish"), .told("S.cs", "using var d = TripleDES.Create();", "des"), .told("S.cs", "new DESCryptoServiceProvider()", "des"), .told("m.go", "des.NewTripleDESCipher(key)", "3des"), .told("m.go", "rc4.NewCipher(key)", "rc4"), .told("a.rb", "OpenSSL::Cipher.new('des-ede3-cbc')", "des"),
        .nothing("A.java", "Cipher.getInstance(\"AES/CBC/PKCS5Padding\")"), .nothing("A.java", "KeyFactory.getInstance(\"DES\")"), .nothing("A.java", "import javax.crypto.spec.DESKeySpec;"), .nothing("a.py", "AES.new(key, AES.MODE_GCM)"), .nothing("a.py", "from Crypto.Cipher import DES"),
        .nothing("a.py", "DES = 'design'"), .nothing("a.py", "# DES.new(k)"), .nothing("a.js", "createCipheriv('aes-256-gcm', k, iv)"), .nothing("a.js", "createCipheriv('chacha20-poly1305', k, iv)"), .nothing("a.js", "const ciphers = 'HIGH:!RC4:!DES';"), .nothing("a.js", "sort('desc')"),
        .nothing("a.php", "<?php openssl_encrypt($d, 'aes-256-cbc', $k);"), .nothing("a.php", "<?php $o = new Des('x');"), .nothing("S.cs", "Aes.Create()"), .nothing("S.cs", "// DES.Create()"), .nothing("m.go", "aes.NewCipher(key)"), .nothing("m.go", "des.Describe(key)"), .nothing("a.rb", "OpenSSL::Cipher.new('aes-256-cbc')"),
        .nothing("a.rb", "Seed.new('seed')"), .nothing("C.swift", "CCAlgorithm(kCCAlgorithmAES)"), .nothing("a.ini", "ciphers = DES"),
    ]

    static let tokens: [SettingCase] = [
        .told("a.py", "jwt.decode(t, options={'verify_signature': False})", "signature"), .told("a.py", "jwt.decode(t, k, verify=False)", "in-call"), .told("a.py", "jwt.encode(p, None, algorithm='none')", "alg-none"), .told("a.py", "jwt.decode(t, k, algorithms=['none'])", "alg-none"),
        .told("a.js", "jwt.sign(p, k, { algorithm: 'none' })", "alg-none"), .told("a.js", "jwt.verify(t, k, { algorithms: ['none'] })", "alg-none"), .told("A.java", "Jwts.builder().signWith(SignatureAlgorithm.NONE, k)", "alg-none"), .told("A.java", "JWT.create().sign(Algorithm.none())", "alg-none"), .told("m.go", "p.ParseUnverified(t, &c)", "signature"), .told("m.go", "jwt.New(jwt.SigningMethodNone)", "alg-none"),
        .told("m.go", "t.SignedString(jwt.UnsafeAllowNoneSignatureType)", "alg-none"), .told("S.cs", "new TokenValidationParameters { RequireSignedTokens = false }", "signature"), .told("S.cs", "p.ValidateIssuerSigningKey = false;", "signature"),
        .nothing("a.py", "jwt.decode(t, k, algorithms=['HS256'])"), .nothing("a.py", "jwt.decode(t, options={'verify_signature': True})"), .nothing("a.py", "compress(x, algorithm='none')"), .nothing("a.py", "requests.get(u, verify=False)"), .nothing("a.py", "# jwt.decode(t, verify=False)"), .nothing("a.py", "def decode(t, verify=False):\n    pass"),
        .nothing("a.js", "jwt.verify(t, k, { algorithms: ['RS256'] })"), .nothing("a.js", "new Zip({ algorithm: 'none' })"), .nothing("a.js", "if (h.alg === 'none') throw e;"), .nothing("a.js", "log('algorithm: none')"), .nothing("A.java", "SignatureAlgorithm.HS256"), .nothing("A.java", "Algorithm.HMAC256(k)"), .nothing("m.go", "jwt.Parse(t, f)"),
        .nothing("m.go", "if m == none { }"), .nothing("S.cs", "RequireSignedTokens = true"), .nothing("S.cs", "ValidateIssuer = false"), .nothing("a.py", "ALGORITHM = 'HS256'"), .nothing("a.ts", "type A = 'none' | 'HS256';"), .nothing("a.rb", "JWT.decode(t, k, true)"), .nothing("a.py", "form.verify(False)"), .nothing("a.yml", "algorithm: none"),
    ]
}
