/// What is known without the client's schema.
extension FieldDictionary {
    struct Entry {
        let canonical: String
        let tier: FieldTier
        let isEntity: Bool
        let phrases: [String]

        init(_ canonical: String, _ tier: FieldTier, entity: Bool = false, _ phrases: String) {
            self.canonical = canonical
            self.tier = tier
            isEntity = entity
            self.phrases = list(phrases)
        }
    }

    private static let person: FieldTier = .of([.patient, .member])
    private static let patient: FieldTier = .of([.patient])
    private static let chart: FieldTier = .of([.patient, .record])
    private static let cover: FieldTier = .of([.patient, .member, .cover])

    static let standardEntries: [Entry] = identifiers + health + contacts

    private static let identifiers: [Entry] = [
        Entry(
            "ssn", .always,
            "ssn, ss num, ssnumber, social security, socialsecurity, soc sec, socsec, social security no"),
        Entry("ssn", .always, "socialsecuritynumber, ss number"),
        Entry("ssn", patient, "ss, social"),
        Entry(
            "date_of_birth", .always,
            "dob, date of birth, dateofbirth, birth date, birthdate, birth dt, birth day"),
        Entry("date_of_birth", person, "birthday, birth, born, born on, birth year, bdate"),
        Entry(
            "mrn", .always,
            "mrn, medical record number, medical record no, medical record id, med rec, medrec, medrecno"),
        Entry("mrn", .always, "patient mrn, chart number, chart no, patient number, patient no"),
        Entry("mrn", patient, "identifier, identifiers, pubpid, chart id, hospital number, uhid"),
        Entry("account_number", patient, "account number, account no, acct number"),
        Entry("patient_name", .always, "patient name, pt name, patientname, patient fullname, patient full name"),
        Entry("patient_name", .always, "patient first name, patient last name, patient firstname, patient lastname"),
        Entry(
            "patient_name", patient, "name, first name, last name, full name, middle name, firstname, lastname, fname"),
        Entry(
            "patient_name", patient, "lname, mname, fullname, given name, family name, surname, given, family, names"),
        Entry("patient_name", patient, "maiden name, preferred name, display name, human name, forename"),
        Entry(
            "insurance_id", .always,
            "insurance id, insurance number, insurance no, insurance member id, insurance policy"),
        Entry(
            "insurance_id", .always,
            "insurance policy number, medicaid id, medicaid number, medicare id, medicare number"),
        Entry(
            "insurance_id", .always,
            "mbi, hicn, health plan id, health plan number, health insurance number, nhs number"),
        Entry("insurance_id", .always, "health card number, health card, beneficiary id, beneficiary number, nhs no"),
        Entry("insurance_id", .always, "health insurance id, medicare beneficiary id, medicare beneficiary identifier"),
        Entry(
            "insurance_id", .inHealthCode,
            "member id, member number, policy number, policy id, subscriber id, subscriber number, policy no, group number"
        ),
        Entry("insurance_id", cover, "member id, member number, policy number, policy no, policy id, group number"),
        Entry(
            "insurance_id", cover,
            "subscriber id, subscriber number, insurance, plan id, memberid, policynumber, medicaid"),
        Entry("insurance_id", cover, "medicare, group id, plan number, certificate number"),
        Entry("drivers_license", .always, "drivers license, driver license, drivers licence, driver licence"),
        Entry("drivers_license", .always, "drivers license number, driver license number, driverslicense"),
        Entry("drivers_license", person, "license number, licence number, dl number, passport, passport number"),
        Entry("national_id", .always, "national insurance number, national health id, aadhaar, aadhaar number"),
        Entry("national_id", person, "national id, nid, tax id, nino, sin"),
        Entry("next_of_kin", .always, "next of kin"),
        Entry("next_of_kin", patient, "emergency contact, guardian name, mother name, mothers name, father name, kin"),
        Entry("patient", .always, "phi data, phi payload, phi record, phi text"),
    ]

    private static let health: [Entry] = [
        Entry("diagnosis", .always, entity: true, "diagnosis, diagnoses"),
        Entry("diagnosis", .always, "diagnosis code, diagnosis codes, diagnosis text, dx code, dx codes, icd10, icd9"),
        Entry("diagnosis", .always, "icd code, icd codes, icd10 code, icd10 codes, icd9 code, icd 10, icd 10 code"),
        Entry("diagnosis", .always, "chief complaint, presenting complaint, problem list, medical condition, icd10cm"),
        Entry("diagnosis", .always, "medical conditions, health condition, health conditions, diagnosis name"),
        Entry(
            "diagnosis", .inHealthCode, "dx, symptoms, symptom, complaint, comorbidities, prognosis, reason for visit"),
        Entry(
            "diagnosis", chart, "dx, icd, condition, conditions, problems, symptoms, symptom, complaint, comorbidities"),
        Entry("diagnosis", chart, "disease, illness, disorder, assessment, reason, reason for visit, visit reason"),
        Entry("medication", .always, entity: true, "medication, medications, prescription, prescriptions"),
        Entry("medication", .always, "medication name, medication list, prescription text, drug name, med list"),
        Entry("medication", .inHealthCode, "rx, dosage, meds, drug"),
        Entry("medication", chart, "rx, meds, med, drug, drugs, dosage, dose, current meds, med names"),
        Entry("allergies", .always, entity: true, "allergies, allergy, allergy list, drug allergies, drug allergy"),
        Entry("allergies", chart, "allergens, reactions"),
        Entry(
            "lab_result", .always, entity: true,
            "lab result, lab results, labresult, labresults, lab report, lab reports"),
        Entry(
            "lab_result", .always,
            "lab value, lab values, blood type, blood pressure, pathology report, viral load, hba1c"),
        Entry("lab_result", .always, "blood group, lab test result, lab test results, biopsy result, radiology report"),
        Entry("lab_result", .inHealthCode, "vitals, vital signs, bmi, heart rate, glucose, test results, genotype"),
        Entry("lab_result", chart, "labs, test result, test results, vitals, vital signs, bmi, glucose, a1c, weight"),
        Entry("lab_result", chart, "results, result, findings, cd4, genotype, heart rate, temperature, cholesterol"),
        Entry("clinical_notes", .always, "clinical note, clinical notes, progress note, progress notes, soap note"),
        Entry(
            "clinical_notes", .always,
            "soap notes, visit note, visit notes, encounter note, encounter notes, therapy notes"),
        Entry(
            "clinical_notes", .always, "medical history, treatment plan, therapy note, psychotherapy notes, chart note"),
        Entry("clinical_notes", .always, "discharge summary, history of present illness, chart notes, medical notes"),
        Entry(
            "clinical_notes", .always, "doctor notes, nursing notes, nursing note, physician notes, clinical summary"),
        Entry("clinical_notes", .always, "medical note, family history, surgical history, health history, care plan"),
        Entry("clinical_notes", .always, "session notes, consult note, consult notes, discharge note, discharge notes"),
        Entry("clinical_notes", .inHealthCode, "hpi, hx, pmh, anamnesis"),
        Entry("clinical_notes", chart, "notes, note, history, summary, comments, comment, hx, hpi, remarks, narrative"),
        Entry("clinical_notes", chart, "plan, treatment, treatments, text, transcript, subjective, objective, soap"),
        Entry("hiv_status", .always, "hiv, hiv status, hiv result, hiv test result, hiv test, hiv positive"),
        Entry(
            "mental_health", .always, "mental health, mental status, psych history, psychiatric history, mental illness"
        ),
        Entry(
            "mental_health", .always, "psych eval, psych note, psych notes, psychiatric diagnosis, mental health notes"),
        Entry("mental_health", .always, "suicide risk, phq9, phq9 score, mental health history, mental health status"),
        Entry(
            "substance_use", .always, "substance use, substance abuse, alcohol use, drug use, substance abuse history"),
        Entry(
            "reproductive_health", .always, "pregnancy status, pregnancy, std status, sti status, std result, lmp date"),
        Entry("genetic_data", .always, "genetic data, genetic test, genetic test result, genetic results"),
        Entry("genetic_data", chart, "genome, dna, genetics"),
        Entry(
            "immunization", .always, entity: true,
            "immunization, immunizations, immunization record, vaccination record"),
        Entry("immunization", chart, "vaccinations, vaccines, vaccination, vaccine"),
        Entry(
            "procedure", .always, "procedure code, procedure codes, cpt code, cpt codes, surgical procedure, hcpcs code"
        ),
        Entry("procedure", .inHealthCode, "cpt, hcpcs"),
        Entry("procedure", chart, "cpt, procedure, procedures, surgery, surgeries"),
        Entry(
            "medical_record", .always, entity: true, "medical record, medical records, health record, health records"),
        Entry("medical_record", .always, entity: true, "medicalrecord, medical data, health data, clinical data, phr"),
    ]

    private static let contacts: [Entry] = [
        Entry("address", person, "address, home address, street, street address, address line, addr, mailing address"),
        Entry(
            "address", person, "zip, zip code, zipcode, postal code, postcode, city, addresses, residence, street line"),
        Entry("phone", person, "phone, phone number, mobile, mobile number, mobile phone, cell, cell phone, telephone"),
        Entry(
            "phone", person, "tel, home phone, work phone, phonenumber, phones, contact number, fax, telecom, msisdn"),
        Entry("phone", person, "phone home, phone cell, phone biz, phone contact, cellphone, phone no, contact no"),
        Entry(
            "email", patient, "email, email address, mail, e mail, emailaddress, emails, email direct, telecom email"),
    ]

    static let standardObjects: [(kind: ObjectKind, phrases: String)] = [
        (.patient, "patient, patients, inpatient, inpatients, outpatient, outpatients, decedent"),
        (.member, "pt, pts, pat, member, members, insured, enrollee, enrollees"),
        (
            .person,
            "subscriber, subscribers, guarantor, claimant, resident, residents, dependent, newborn, donor, caller"
        ),
        (.person, "participant, beneficiary, beneficiaries, client, clients, person, demographics"),
        (.record, "encounter, encounters, visit, visits, appointment, appointments, appt, consultation, consult"),
        (.record, "admission, discharge, intake, triage, medical record, health record, emr, ehr, lab order, lab test"),
        (.record, "lab report, lab, labs, referral, prescription, diagnosis, medication, treatment, therapy session"),
        (.record, "clinical document, progress note, soap, charting, medical history, surgery, immunization, episode"),
        (.cover, "insurance, coverage, coverages, policy holder, policyholder, health plan, insurance card, benefit"),
    ]

    /// Words before a field that leave it what it is.
    static let fieldLeads: Set<String> = Set(
        list(
            """
            get, the, my, new, old, current, raw, full, primary, secondary, principal, admitting, admission, discharge,
            home, work, mailing, main, first, last, other, all, latest, recent, plain, decrypted, unencrypted, user,
            person, provided, input, entered, submitted, form, req, request, in, out, str, s, m, p, active, existing,
            previous, prev, final, own, his, her, contact, emergency, clinical, medical, health, confirmed, known,
            working, preliminary, formatted, local, cleartext, clear, unmasked, this, customer, employee, claim, decoded
            """))

    /// Words after a field that leave it what it is.
    static let fieldTails: Set<String> = Set(
        list(
            """
            value, values, val, str, string, text, txt, number, numbers, num, no, nbr, code, codes, list, data, info,
            details, detail, desc, description, name, names, raw, plain, plaintext, full, date, dt, json, line, home,
            cell, array, s, rep, formatted, content, contents, entry, entries, history, report, summary, display, input,
            param, obj, records, note, notes, clear, decrypted, unmasked, in
            """))

    static let objectLeads: Set<String> = Set(
        list(
            """
            get, the, my, new, old, current, this, selected, existing, found, saved, created, updated, fhir, first, last,
            next, each, all, active, a, an, single, some, matched, incoming, local, remote, raw, parsed, full, db, json,
            inserted, deleted, fetched, loaded, merged, original, retrieved, target, source, hl7, cached, prev, previous,
            our, filtered, sorted, matching, discharged, admitted, returned, input, req, request, one, p, m, latest
            """))

    static let objectTails: Set<String> = Set(
        list(
            """
            data, info, information, details, detail, record, records, rec, obj, object, json, dict, row, rows, dto,
            entity, resource, profile, list, array, map, payload, str, string, demographics, chart, history, summary,
            bundle, struct, instance, df, frame, doc, document, hash, s, collection, set, results, result, response, model, xml,
            text, context, attributes, attrs, fields, hashmap, in, vo, po, bean, snapshot, file
            """)
    ).subtracting(["fields", "model", "context", "set", "file", "hash"])

    /// Every word of a phrase: what holds none of them need not be looked at.
    static let vocabulary: Set<String> = {
        var words: Set<String> = []
        for entry in standardEntries {
            for phrase in entry.phrases { words.formUnion(phrase.split(separator: " ").map(String.init)) }
        }
        for (_, phrases) in standardObjects {
            for phrase in list(phrases) { words.formUnion(phrase.split(separator: " ").map(String.init)) }
        }
        return words
    }()
}
