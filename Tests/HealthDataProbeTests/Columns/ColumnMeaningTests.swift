import Testing

@testable import HealthDataProbe

struct `What a column's name says` {
    @Test(arguments: [
        ("ssn", Concept.ssn), ("SSN", .ssn), ("ss", .ssn), ("Soc_Sec_No", .ssn), ("SocialSecurityNumber", .ssn),
        ("PatientSSN", .ssn), ("pt_ssn", .ssn), ("guarantor_ssn", .ssn), ("social security #", .ssn),
        ("dob", .birthDate), ("DOB", .birthDate), ("birth_dt", .birthDate), ("birthDate", .birthDate),
        ("PatientDOB", .birthDate), ("date_of_birth", .birthDate), ("DateOfBirth", .birthDate), ("mbr_dob", .birthDate),
        ("BENE_BIRTH_DT", .birthDate), ("Geburtsdatum", .birthDate), ("date_naissance", .birthDate),
        ("fecha_nacimiento", .birthDate), ("BIRTHDATE", .birthDate), ("patient.birthDate", .birthDate),
        ("mrn", .mrn), ("MRN", .mrn), ("med_rec_no", .mrn), ("MedicalRecordNumber", .mrn), ("chart_no", .mrn),
        ("patient_mrn", .mrn), ("Medical Record #", .mrn), ("hospital_number", .mrn),
        ("pid", .patientID), ("patient_id", .patientID), ("PatientID", .patientID), ("pat_id", .patientID),
        ("mem_id", .memberID), ("MemberID", .memberID), ("policy_no", .memberID), ("subscriber_id", .memberID),
        ("ins_policy_number", .memberID), ("hicn", .memberID), ("mbi", .mbi), ("medicare_number", .mbi),
        ("acct_no", .account), ("patient_account_number", .account),
        ("fname", .givenName), ("first_nm", .givenName), ("FirstName", .givenName), ("PT_FIRST_NAME", .givenName),
        ("Vorname", .givenName), ("prénom", .givenName), ("lname", .familyName), ("LastName", .familyName),
        ("last_nm", .familyName), ("Nachname", .familyName), ("apellidos", .familyName), ("patient_name", .fullName),
        ("PatientName", .fullName), ("full_name", .fullName), ("patient", .fullName), ("member name", .fullName),
        ("addr1", .street), ("address_line_1", .street), ("StreetAddress", .street), ("mailing_address", .street),
        ("zip", .zip), ("zip_code", .zip), ("PLZ", .zip), ("PostalCode", .zip), ("address.zip", .zip),
        ("phone_home", .phone), ("HomePhone", .phone), ("cell", .phone), ("mobile_number", .phone), ("tel_no", .phone),
        ("emergency_contact_phone", .phone), ("phone2", .phone), ("fax", .fax), ("email", .email),
        ("EmailAddress", .email), ("patient_email", .email), ("dx", .diagnosis), ("dx1", .diagnosis),
        ("icd10", .diagnosis), ("ICD10_CODE", .diagnosis), ("diag_cd", .diagnosis), ("primary_diagnosis", .diagnosis),
        ("cpt", .procedure), ("proc_cd", .procedure), ("rx", .medication), ("ndc", .medication),
        ("medication_name", .medication), ("hba1c", .observation), ("lab_result", .observation),
        ("admission_date", .care), ("encounter_id", .care), ("claim_no", .care), ("allergies", .care),
        ("npi", .provider),
        ("employee_ssn", .ssn),
    ])
    func `it holds`(_ name: String, _ concept: Concept) {
        #expect(ColumnMeaning(of: name.utf8).concept == concept)
    }

    @Test(arguments: [
        "ssn_hash", "ssn_masked", "mrn_sha256", "hashed_mrn", "zip3", "age_band", "age_group", "phone_model",
        "product_name", "file_name", "hostname", "provider_name", "provider_phone", "doctor", "attending_physician",
        "username", "user_email", "sku", "serial", "lot", "order_no", "store_address", "clinic_name", "ip_order",
        "phone_type", "is_email_verified", "address_type", "zip_file", "name_length", "lessness", "passname", "dobro",
        "mrnx", "hospital_phone", "employer_name", "table_name", "column_name", "species_name", "dx_type", "birth_year",
        "email_status", "insurance_company_phone", "pharmacy_address", "payer_name_hash", "first_seen", "last_seen",
        "last_modified", "cellular_plan", "model_name", "screen_name", "ssn_last4", "", "....", "12345",
    ])
    func `it says nothing of a person, or the opposite`(_ name: String) {
        let concept = ColumnMeaning(of: name.utf8).concept
        #expect(concept == nil || concept == .care || concept == .provider)
    }

    @Test func `whose it is is said by its prefix`() {
        #expect(ColumnMeaning(of: "pt_name".utf8).isOfPatient)
        #expect(!ColumnMeaning(of: "mbr_phone".utf8).isOfPatient)
        #expect(!ColumnMeaning(of: "name".utf8).isOfPatient)
        #expect(ColumnMeaning(of: "provider_name".utf8).isOther)
        #expect(ColumnMeaning(of: "zip".utf8, in: "address".utf8).concept == .zip)
        #expect(ColumnMeaning(of: "name".utf8, in: "patient".utf8).isOfPatient)
        #expect(ColumnMeaning(of: "name".utf8, in: "provider".utf8).concept == nil)
    }

    @Test(arguments: [
        ("patients", Topic.patients), ("patient_data", .patients), ("claims_2023", .patients),
        ("tblEncounters", .patients),
        ("MemberEligibility", .patients), ("products", .others), ("provider_directory", .others), ("users", .others),
        ("icd10_codes", .others), ("diagnosis_codes", .others), ("schema_migrations", .others), ("foo", .unsaid),
        ("patient_status_types", .others), ("inventory", .others),
    ])
    func `a table's name says what it is about`(_ name: String, _ topic: Topic) {
        #expect(Topic([name]) == topic)
    }
}
