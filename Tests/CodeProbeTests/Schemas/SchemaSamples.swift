import Testing

/// Schemas in the way that projects write them, and the fields that are to be chosen: `entity.field:line`, a `~` before
/// what tells only together with its entity.
struct SchemaSample: Sendable, CustomTestStringConvertible {
    let name: String
    let path: String
    let text: String
    let fields: [String]
    var testDescription: String { name }
}

extension SchemaSample {
    static let all = sql + notations + documents + models

    static let sql = [
        SchemaSample(
            name: "mysqldump", path: "dump/ehr.sql",
            text: """
                -- MySQL dump 10.13  Distrib 8.0.35
                /*!40101 SET NAMES utf8mb4 */;
                DROP TABLE IF EXISTS `pat_demo`;
                CREATE TABLE `pat_demo` (
                  `pid` bigint NOT NULL AUTO_INCREMENT,
                  `ss` varchar(255) DEFAULT NULL COMMENT 'it''s the "ssn", not `x`',
                  `hx_notes` longtext,
                  `price_level` varchar(255) NOT NULL DEFAULT 'standard',
                  `phone_type` char(1),
                  `street` varchar(80),
                  PRIMARY KEY (`pid`),
                  KEY `ss` (`ss`),
                  CONSTRAINT `fk` FOREIGN KEY (`pid`) REFERENCES `x` (`id`)
                ) ENGINE=InnoDB;
                INSERT INTO `pat_demo` VALUES (1,'a\\'b; CREATE TABLE patient (ssn int);','n','x','c','d');
                CREATE TABLE `products` (`id` int, `name` varchar(80), `ndc` char(11));
                """,
            fields: ["pat_demo.ss:6", "pat_demo.hx_notes:7", "~pat_demo.street:10"]),
        SchemaSample(
            name: "pg_dump", path: "db/structure.sql",
            text: """
                CREATE FUNCTION public.f() RETURNS trigger LANGUAGE plpgsql AS $fn$
                BEGIN CREATE TABLE patient (ssn text); END; $fn$;
                CREATE TABLE public.encounters (
                    id bigint NOT NULL,
                    patient_id bigint NOT NULL,
                    "chiefComplaint" text,
                    admit_date timestamp without time zone DEFAULT now(),
                    CONSTRAINT positive CHECK ((id > 0))
                );
                COPY public.encounters (id, patient_id) FROM stdin;
                1	2	'; CREATE TABLE patients (mrn text);
                \\.
                ALTER TABLE ONLY public.encounters ADD COLUMN IF NOT EXISTS dx_code character varying(10) NOT NULL;
                ALTER TABLE ONLY public.encounters ADD CONSTRAINT encounters_pkey PRIMARY KEY (id);
                ALTER TABLE public.encounters RENAME COLUMN memo TO progress_note;
                ALTER TABLE public.encounters OWNER TO ehr;
                """,
            fields: [
                "encounters.chiefComplaint:6", "encounters.admit_date:7", "encounters.dx_code:13",
                "encounters.progress_note:15",
            ]),
        SchemaSample(
            name: "SQL Server", path: "Database/Tables.sql",
            text: """
                CREATE TABLE [dbo].[Member](
                    [MemberId] [int] IDENTITY(1,1) NOT NULL,
                    [FirstName] [nvarchar](50) NULL,
                    [SSN] [char](11) NULL,
                    [ModifiedBy] [nvarchar](50) NULL,
                 CONSTRAINT [PK] PRIMARY KEY CLUSTERED ([MemberId] ASC)
                )
                GO
                ALTER TABLE [dbo].[Member] ADD [DateOfBirth] date NULL, [Diagnosis] nvarchar(200)
                GO
                CREATE TABLE dbo.Employees (SSN char(11), FirstName nvarchar(40), DateOfBirth date)
                GO
                """,
            fields: [
                "Member.MemberId:2", "Member.FirstName:3", "Member.SSN:4", "Member.DateOfBirth:9", "Member.Diagnosis:9",
            ]),
        SchemaSample(
            name: "SQLite, and MySQL's ALTER", path: "schema.ddl",
            text: """
                CREATE TABLE IF NOT EXISTS people (name TEXT, given_name TEXT, mrn TEXT UNIQUE, note TEXT);
                CREATE TEMP TABLE t AS SELECT * FROM people;
                ALTER TABLE patients ADD COLUMN (`allergies` text, `hx` text), CHANGE COLUMN `a` `blood_group` char(2),
                  DROP COLUMN `dob`, MODIFY `weight` int, ADD INDEX (`hx`);
                CREATE TABLE doctors (name TEXT, ssn TEXT, birth_date TEXT);
                CREATE TABLE medications (name TEXT, dose TEXT, ndc TEXT);
                CREATE TABLE users (email TEXT, full_name TEXT, password_hash TEXT);
                CREATE TABLE patient_types (name TEXT, notes TEXT);
                """,
            fields: [
                "~people.name:1", "people.given_name:1", "people.mrn:1", "~people.note:1", "patients.allergies:3",
                "patients.hx:3", "patients.blood_group:3",
            ]),
    ]

    static let notations = [
        SchemaSample(
            name: "Prisma", path: "prisma/schema.prisma",
            text: """
                // model Patient { ssn String }
                generator client { provider = "prisma-client-js" }
                model Chart {
                  id        Int      @id @default(autoincrement())
                  person    Person   @relation(fields: [personId], references: [id])
                  /// what the nurse wrote { in words
                  hxNotes   String?  @map("hx_nts")
                  takenAt   DateTime @default(now())
                  dx        String[]
                  @@map("pat_chart")
                }
                model Provider {
                  ssn String
                }
                enum PatientState { ADMITTED }
                """,
            fields: ["Chart.hx_nts:7", "Chart.hxNotes:7", "Chart.dx:9"]),
        SchemaSample(
            name: "GraphQL", path: "api/schema.graphqls",
            text: """
                \"\"\"
                type Patient { ssn: String }
                \"\"\"
                type Query { patient(mrn: String!): Patient }
                type Patient implements Node & Person @key(fields: "id") {
                  id: ID!
                  # the number
                  mrn(masked: Boolean = true, dob: String): String!
                  "what the \\"doctor\\" says"
                  diagnoses(first: Int): [Diagnosis!]! @auth(requires: DOCTOR)
                  name: HumanName
                }
                input CreatePatientInput { birthDate: Date!, email: String }
                type Product { name: String, dose: Float }
                enum Patients { mrn }
                union Thing = Patient | Product
                """,
            fields: [
                "Patient.mrn:8", "Patient.diagnoses:10", "~Patient.name:11", "CreatePatientInput.birthDate:13",
                "~CreatePatientInput.email:13",
            ]),
        SchemaSample(
            name: "protobuf", path: "proto/ehr/v1/patient.proto",
            text: """
                syntax = "proto3";
                option go_package = "ehr/v1";
                message Patient {
                  string id = 1;
                  optional string ssn = 2 [(rules).string = {pattern: "^x{3}$"}, deprecated = true];
                  repeated Allergy allergies = 3;
                  map<string, string> lab_results = 4;
                  oneof reach { string phone = 5; string email = 6; }
                  reserved 7, 9 to 11; reserved "dob";
                  message Provider { string license_number = 1; }
                  enum Sex { SEX_UNKNOWN = 0; }
                  google.protobuf.Timestamp birth_date = 12; // = 13
                }
                service Patients { rpc Get(GetPatient) returns (Patient) { option (x) = { ssn: 1 }; } }
                """,
            fields: [
                "Patient.ssn:5", "Patient.allergies:6", "Patient.lab_results:7", "~Patient.phone:8", "~Patient.email:8",
                "Patient.birth_date:12",
            ]),
    ]

    static let documents = [
        SchemaSample(
            name: "OpenAPI in YAML", path: "openapi.yaml",
            text: """
                openapi: 3.0.3
                info: { title: Clinic, version: "1" }
                paths:
                  /patients:
                    get: { parameters: [ { name: ssn, in: query } ] }
                components:
                  schemas:
                    PatientSummary:
                      allOf:
                        - $ref: '#/components/schemas/Base'
                        - type: object
                          properties:
                            chiefComplaint: { type: string }
                            contact:
                              type: object
                              properties:
                                homePhone: { type: string }
                    Provider:
                      properties:
                        dateOfBirth: { type: string }
                """,
            fields: ["PatientSummary.chiefComplaint:13", "~PatientSummary.contact:14", "PatientSummary.homePhone:17"]),
        SchemaSample(
            name: "Swagger in JSON", path: "swagger.json",
            text: """
                {
                  "swagger": "2.0",
                  "example": {"mrn": "x", "note": "\\"ssn\\": 1"},
                  "definitions": {
                    "Resident": {
                      "properties": {
                        "mrn": {"type": "string"},
                        "medications": {"type": "array", "items": {"properties": {"dose": {}, "createdAt": {}}}}
                      }
                    }
                  }
                }
                """,
            fields: ["Resident.mrn:7", "Resident.medications:8", "~Resident.dose:8"]),
        SchemaSample(
            name: "JSON Schema", path: "schemas/beneficiary.schema.json",
            text: """
                {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Beneficiary",
                 "properties": {"medicaidId": {}, "planCode": {}, "familyHistory": {}}}
                """,
            fields: ["Beneficiary.medicaidId:2", "Beneficiary.familyHistory:2"]),
        SchemaSample(
            name: "FHIR profile", path: "profiles/us-core-patient.json",
            text: """
                {
                  "resourceType": "StructureDefinition",
                  "id": "our-patient", "name": "OurPatient", "type": "Patient",
                  "differential": {"element": [
                    {"id": "Patient", "path": "Patient"},
                    {"id": "Patient.extension:race",
                     "path": "Patient.extension", "sliceName": "race"},
                    {"path": "Patient.birthDate"},
                    {"path": "Patient.deceased[x]"},
                    {"path": "Patient.active"}
                  ]}
                }
                """,
            fields: ["Patient.race:7", "Patient.birthDate:8", "Patient.deceased:9"]),
        SchemaSample(
            name: "FHIR profile of a practitioner", path: "profiles/practitioner.json",
            text: """
                {"resourceType": "StructureDefinition", "type": "Practitioner",
                 "snapshot": {"element": [{"path": "Practitioner.birthDate"}, {"path": "Practitioner.gender"}]}}
                """,
            fields: []),
    ]
}
