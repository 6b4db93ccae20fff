import Testing

@testable import CodeProbe

@Suite struct `Weak hashes` {
    @Test(
        arguments: [
            .told("a.py", "h = hashlib.md5(patient.ssn.encode()).hexdigest()", "ssn"),
            .told("a.py", "key = hashlib.sha1(f'{mrn}'.encode())", "mrn"),
            .told("a.py", "data = patient.ssn\nx = hashlib.md5(data)", "ssn"),
            .told("a.py", "hashlib.sha256(row['ssn'].encode()).hexdigest()", "ssn"),
            .told("a.py", "hashlib.new('md5', password.encode())", "password"),
            .told("a.py", "h = hashlib.md5()\nh.update(dob.encode())", "date_of_birth"),
            .told("a.js", "crypto.createHash('md5').update(patient.dob).digest('hex')", "date_of_birth"),
            .told("a.js", "const h = crypto.createHash('sha1');\nh.update(user.password);", "password"),
            .told("a.js", "CryptoJS.MD5(patient.ssn).toString()", "ssn"),
            .told("a.ts", "md5(patient.medicalRecordNumber)", "mrn"),
            .told("a.php", "<?php $id = md5($ssn);", "ssn"), .told("a.php", "<?php sha1($patient['mrn']);", "mrn"),
            .told("a.php", "<?php hash('sha256', $row->ssn);", "ssn"),
            .told("a.php", "<?php $p = md5($_POST['password']);", "password"),
            .told("A.java", "DigestUtils.md5Hex(patient.getSsn())", "ssn"),
            .told(
                "A.java",
                "MessageDigest md = MessageDigest.getInstance(\"MD5\");\nbyte[] b = md.digest(ssn.getBytes());", "ssn"),
            .told("S.cs", "MD5.Create().ComputeHash(Encoding.UTF8.GetBytes(p.Ssn))", "ssn"),
            .told("S.cs", "SHA1.HashData(Encoding.UTF8.GetBytes(password))", "password"),
            .told("m.go", "sum := md5.Sum([]byte(p.SSN))", "ssn"),
            .told("m.go", "sha1.Sum([]byte(patient.DateOfBirth))", "date_of_birth"),
            .told("a.rb", "Digest::MD5.hexdigest(patient.ssn)", "ssn"),
            .told("a.rb", "Digest::SHA256.hexdigest(\"#{ssn}\")", "ssn"),
            .told("C.swift", "Insecure.MD5.hash(data: Data(patient.ssn.utf8))", "ssn"),
            .nothing("a.py", "etag = hashlib.md5(body).hexdigest()"),
            .nothing("a.py", "hashlib.sha1(open(path, 'rb').read())"),
            .nothing("a.py", "hashlib.md5(cache_key.encode())"),
            .nothing("a.py", "hashlib.sha256(salt + ssn.encode())"),
            .nothing("a.py", "hmac.new(key, ssn.encode(), hashlib.sha256)"),
            .nothing("a.py", "hmac.new(key, ssn, 'md5')"),
            .nothing("a.py", "# hashlib.md5(ssn)"), .nothing("a.py", "'md5(ssn)'"),
            .nothing("a.py", "hashlib.sha256(content)"), .nothing("a.py", "bcrypt.hashpw(password, salt)"),
            .nothing("a.js", "crypto.createHash('md5').update(file).digest('hex')"),
            .nothing("a.js", "crypto.createHmac('sha256', key).update(ssn)"),
            .nothing("a.js", "crypto.createHash('sha256').update(pepper + ssn)"),
            .nothing("a.js", "setState.update(patient.ssn)"), .nothing("a.php", "<?php md5_file($path);"),
            .nothing("a.php", "<?php md5(uniqid());"),
            .nothing("a.php", "<?php password_hash($password, PASSWORD_BCRYPT);"),
            .nothing("a.php", "<?php hash_hmac('sha256', $ssn, $key);"),
            .nothing("A.java", "MessageDigest md = MessageDigest.getInstance(\"MD5\");\nmd.digest(fileBytes);"),
            .nothing("A.java", "DigestUtils.md5Hex(request.getUri())"),
            .nothing("A.java", "repository.update(patient.getSsn())"),
            .nothing("S.cs", "MD5.Create().ComputeHash(stream)"), .nothing("m.go", "md5.Sum(body)"),
            .nothing("m.go", "total.Sum(p.SSN)"), .nothing("a.rb", "Digest::MD5.hexdigest(File.read(f))"),
            .nothing("a.rb", "Digest::SHA256.hexdigest(salt + ssn)"),
            .nothing("a.py", "hashlib.md5(session_id)"), .nothing("a.py", "hashlib.md5(address_line)"),
            .nothing("a.py", "gravatar = hashlib.md5(classname)"), .nothing("C.swift", "SHA256.hash(data: file)"),
        ] as [SettingCase])
    func `of what identifies are told`(_ example: SettingCase) { example.expect(.weakHash) }
}
