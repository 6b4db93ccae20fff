import Testing

/// Dumps and scripts as databases and people write them. All people in them are made up.
struct SQLCase: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// The lines on which health data is.
    let linked: [Int]
    var testDescription: String { name }

    init(_ name: String, linked: [Int], _ text: String) {
        self.name = name
        self.text = text
        self.linked = linked
    }

    static let dumps: [SQLCase] = [
        SQLCase(
            "mysqldump, definition and rows", linked: [13, 14],
            """
            -- MySQL dump 10.13  Distrib 8.0.33, for Linux (x86_64)
            /*!40101 SET NAMES utf8mb4 */;
            DROP TABLE IF EXISTS `patient_data`;
            CREATE TABLE `patient_data` (
              `id` bigint(20) NOT NULL AUTO_INCREMENT,
              `fname` varchar(255) NOT NULL DEFAULT '',
              `lname` varchar(255) NOT NULL DEFAULT '',
              `DOB` date DEFAULT NULL,
              `ss` varchar(255) NOT NULL DEFAULT '',
              PRIMARY KEY (`id`), KEY `ss` (`ss`)
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
            LOCK TABLES `patient_data` WRITE;
            INSERT INTO `patient_data` VALUES (1,'Nell','O\\'Farthing','1950-05-19','531-22-9084'),
            (2,'Ira','Good; (speed)','1944-12-02',NULL);
            UNLOCK TABLES;
            """),
        SQLCase(
            "pg_dump, COPY", linked: [5, 6],
            """
            CREATE TABLE clinic.patients (
                id integer, mrn text, full_name text, birth_date date, note text
            );
            COPY clinic.patients (id, mrn, full_name, birth_date, note) FROM stdin;
            1\t4711001\tAda Lindqvist\t1956-02-29\ta\\tb
            2\t4711002\t\\N\t1957-01-02\t\\N
            \\.

            SELECT pg_catalog.setval('clinic.patients_id_seq', 2, true);
            """),
        SQLCase(
            "pg_dump, INSERT with E strings and casts", linked: [2, 3],
            """
            SET standard_conforming_strings = on;
            INSERT INTO public.patient (patient_id, ssn, name, dob) VALUES (48812, '531-22-9084', E'Ada\\'s', '1956-02-29'::date);
            INSERT INTO public.patient (patient_id, ssn, name, dob) VALUES (48813, '402-87-1163', 'C:\\', '1957-01-02'::date);
            """),
        SQLCase(
            "SQL Server, no semicolons", linked: [5, 7],
            """
            USE [Clinic]
            GO
            SET IDENTITY_INSERT [dbo].[Patients] ON
            GO
            INSERT [dbo].[Patients] ([Id], [FirstName], [LastName], [DateOfBirth], [SSN]) VALUES (1, N'Ada', N'Lindqvist', CAST(N'1956-02-29' AS Date), N'531-22-9084')
            GO
            INSERT [dbo].[Patients] ([Id], [FirstName], [LastName], [DateOfBirth], [SSN]) VALUES (2, N'Bo', N'Renner', CAST(N'1957-01-02T00:00:00.000' AS DateTime2), NULL)
            GO
            """),
        SQLCase(
            "sqlite3 .dump", linked: [4],
            """
            PRAGMA foreign_keys=OFF;
            BEGIN TRANSACTION;
            CREATE TABLE IF NOT EXISTS "clients" ("id" INTEGER PRIMARY KEY, "client_name" TEXT, "medicaid_id" TEXT, "dob" TEXT);
            INSERT INTO clients VALUES(1,'Ada Lindqvist','W10293847','1956-02-29');
            COMMIT;
            """),
        SQLCase(
            "Oracle, functions around values", linked: [1],
            "INSERT INTO PATIENT (PAT_ID, LAST_NAME, BIRTH_DATE, SSN) VALUES (48812, 'Lindqvist', TO_DATE('1956-02-29','YYYY-MM-DD'), '531-22-9084');\n"
        ),
        SQLCase(
            "a seed by hand", linked: [3, 4],
            """
            -- seeds/patients.sql
            INSERT INTO patients (first_name, last_name, dob, phone, notes) VALUES
              ('Ada', 'Lindqvist', '1956-02-29', '937-422-7716', 'it''s -- fine /* really */'),
              ('Bo', 'Renner', '1957-01-02', '614-227-9043', '');
            """),
        SQLCase(
            "SET and UPDATE", linked: [1, 2],
            """
            INSERT INTO patient SET name = 'Ada Lindqvist', mrn = '4711001', dob='1956-02-29';
            UPDATE patient SET ssn = '531-22-9084', dob = '1956-02-29' WHERE id = 4;
            """),
        SQLCase(
            "SELECT in the place of rows", linked: [2, 4],
            """
            INSERT INTO members (member_id, last_name, dob)
            SELECT 'W10293847', 'Lindqvist', '1956-02-29'
            UNION ALL
            SELECT 'W10293848', 'Renner', '1957-01-02' FROM dual;
            """),
        SQLCase(
            "REPLACE, comments between, blobs", linked: [2],
            "REPLACE INTO patients (mrn, photo, dob, name) /* rows */ VALUES\n(4711001, X'FFD8FFE0', '1956-02-29' /* day */, _binary 'abc');\n"
        ),
        SQLCase(
            "several tables at once", linked: [3, 5],
            """
            CREATE TABLE product (sku varchar(11), name text); CREATE TABLE patient (mrn int, dob date);
            INSERT INTO product VALUES ('531-22-9084', 'Lamp');
            INSERT INTO patient VALUES (4711001, '1956-02-29');
            INSERT INTO product VALUES ('402-87-1163', 'Chair');
            INSERT INTO patient VALUES (4711002, '1957-01-02');
            """),
        SQLCase(
            "ON CONFLICT and functions", linked: [5],
            """
            CREATE FUNCTION f() RETURNS trigger AS $body$
            BEGIN INSERT INTO patients (ssn) VALUES ('144-82-9021'); END;
            $body$ LANGUAGE plpgsql;

            INSERT INTO patients (ssn, dob) VALUES ('531-22-9084', '1956-02-29') ON CONFLICT DO NOTHING;
            """),
    ]

    static let traps: [SQLCase] = [
        SQLCase(
            "definitions alone", linked: [],
            "CREATE TABLE patients (\n  ssn char(11) DEFAULT '000-00-0000', dob date, name text CHECK (name <> 'Ada Lindqvist')\n);\n"
        ),
        SQLCase(
            "placeholders", linked: [],
            "INSERT INTO patients (ssn, dob, name) VALUES (?, ?, ?);\nINSERT INTO patients (ssn, dob) VALUES (:ssn, :dob);\nINSERT INTO patients (ssn, dob) VALUES ($1, $2);\nINSERT INTO patients (ssn) VALUES (%s);\n"
        ),
        SQLCase(
            "migrations", linked: [],
            "INSERT INTO schema_migrations (version) VALUES ('20230102033504'), ('20230203044615');\nINSERT INTO flyway_schema_history VALUES (1,'1','init','SQL','V1.sql',531229084,'sa','2023-01-02',12,1);\n"
        ),
        SQLCase(
            "products", linked: [],
            "INSERT INTO parts (part_no, serial, name) VALUES ('531-22-9084','402-87-1163','Bolt'),('144-82-9021','155-73-1920','Nut');\n"
        ),
        SQLCase(
            "users of an application", linked: [],
            "INSERT INTO users (id, username, password_hash, email, created_at) VALUES (1,'ada','$2y$10$abc','ada@lindq.se','2023-01-02');\n"
        ),
        SQLCase(
            "codes", linked: [],
            "INSERT INTO icd10_codes (code, description) VALUES ('E11.9','Type 2 diabetes'),('I10','Hypertension');\nINSERT INTO diagnosis_types (id, name) VALUES (1,'Primary');\n"
        ),
        SQLCase(
            "providers", linked: [],
            "INSERT INTO providers (npi, first_name, last_name, phone, specialty) VALUES (1234567893,'Lucia','Amato','937-422-7716','Cardiology');\n"
        ),
        SQLCase(
            "hashes and bands", linked: [],
            "INSERT INTO patients (ssn_hash, age_band, zip3, dx) VALUES ('2b1f0c9d8e7a6f5b','50-59','452','I10');\n"),
        SQLCase(
            "a query", linked: [],
            "SELECT p.ssn, p.dob FROM patients p WHERE p.last_name = 'Lindqvist' AND p.ssn = '531-22-9084';\nDELETE FROM patients WHERE id = 4;\n"
        ),
        SQLCase(
            "languages of an application", linked: [],
            "INSERT INTO lang_constants (cons_id, constant_name) VALUES (1,'Date of Birth'),(2,'Social Security Number');\n"
        ),
    ]
}
