import Testing

@testable import CodeProbe

@Suite struct `Dumps` {
    @Test(arguments: [
        .told("backup.sh", "mysqldump ehr | gzip > /backup/ehr-$(date +%F).sql.gz"), .told("backup.sh", "pg_dump -Fc ehr > /var/backups/ehr.dump"), .told("backup.sh", "pg_dump \"$DATABASE_URL\" \\\n  | gzip \\\n  > out.sql.gz"), .told("backup.sh", "pg_dump -Fc -f ehr.dump ehr"),
        .told("backup.sh", "mongodump --uri=\"$URI\" --out=/backup"), .told("backup.sh", "mongodump --archive | aws s3 cp - s3://b/k"), .told("backup.sh", "sqlite3 ehr.db .dump > ehr.sql"), .told("backup.sh", "sqlite3 ehr.db '.backup /mnt/ehr.db'"), .told("backup.sh", "mysqldump --all-databases | ssh backup@host 'cat > ehr.sql'"),
        .told("backup.sh", "pg_dumpall | mail -s backup dba@clinic"), .told("backup.sh", "sudo -u postgres pg_dump ehr >> /b/ehr.sql"), .told("backup.sh", "docker exec db mysqldump -u root ehr > b.sql"), .told("backup.sh", "PGPASSWORD=$P pg_dump -h db ehr > b.sql 2>/dev/null"), .told("crontab", "0 2 * * * root mysqldump ehr > /backup/ehr.sql"),
        .told("Makefile", "backup:\n\t@pg_dump ehr > ehr.sql"), .told("compose.yml", "command: sh -c \"pg_dump ehr > /b/ehr.sql\""), .told("Dockerfile", "RUN mysqldump ehr --result-file=/b/ehr.sql"), .told("a.py", "subprocess.run('pg_dump ehr > ehr.sql', shell=True)"), .told("a.py", "os.system('mysqldump ehr | gzip > b.gz')"), .told("a.js", "execSync(`mongodump --out /backup`)"),
        .told("ci.yaml", "steps:\n  - run: mysqldump ehr > b.sql"), .told("a.php", "<?php exec('mysqldump ehr > /tmp/b.sql');"), .told("a.rb", "system('pg_dump ehr > b.sql')"), .told("db.service", "ExecStart=/usr/bin/pg_dump -f /b/ehr.sql ehr"),
        .nothing("backup.sh", "mysqldump ehr | gzip | gpg -e -r ops > ehr.sql.gz.gpg"), .nothing("backup.sh", "pg_dump ehr | openssl enc -aes-256-cbc -out e.enc"), .nothing("backup.sh", "pg_dump ehr | age -r k > e.age"), .nothing("backup.sh", "mysqldump --no-data ehr > schema.sql"), .nothing("backup.sh", "pg_dump -s ehr > schema.sql"), .nothing("backup.sh", "pg_dump --schema-only ehr > schema.sql"),
        .nothing("backup.sh", "mysql ehr < ehr.sql"), .nothing("backup.sh", "pg_restore -d ehr ehr.dump"), .nothing("backup.sh", "mongorestore /backup"), .nothing("backup.sh", "# mysqldump ehr > x.sql"), .nothing("backup.sh", "echo 'run mysqldump ehr > x.sql'"), .nothing("backup.sh", "mysqldump --version"), .nothing("backup.sh", "which pg_dump > /dev/null"), .nothing("backup.sh", "pg_dump ehr | psql other"),
        .nothing("backup.sh", "pg_dump ehr > /dev/null"), .nothing("backup.sh", "mysqldump ehr | wc -l"), .nothing("backup.sh", "pg_dump ehr | aws s3 cp - s3://b/k --sse aws:kms"), .nothing("backup.sh", "apt-get install -y mysqldump > log"), .nothing("backup.sh", "tcpdump -i eth0 > x.pcap"), .nothing("backup.sh", "command -v mongodump >/dev/null 2>&1"), .nothing("backup.sh", "sqlite3 ehr.db .schema > s.sql"),
        .nothing("compose.yml", "# command: pg_dump ehr > x"), .nothing("a.py", "log.info('pg_dump ehr > ehr.sql done')"), .nothing("a.py", "subprocess.run('pg_dump -s ehr > s.sql', shell=True)"), .nothing("a.py", "\"\"\"\nmysqldump ehr > x.sql\n\"\"\""), .nothing("Makefile", "# pg_dump ehr > x"), .nothing("a.js", "const help = describe('mysqldump ehr > x');"), .nothing("backup.sh", "restic backup --stdin < pg_dump.sql"),
    ] as [SettingCase])
    func `that nothing encrypts are told`(_ example: SettingCase) { example.expect(.plainDump) }
}
