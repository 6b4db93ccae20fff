/// What the whole of a column's name says it holds, once whose it is has been taken off (`ColumnMeaning`). Words as
/// `Abbreviations` write them, joined by spaces; glued names as they are.
enum ColumnDictionary {
    static let concepts: [String: Concept] = {
        var concepts: [String: Concept] = [:]
        for (concept, names) in names {
            for name in names.split(separator: ",") {
                if let words = ColumnWords(name.utf8) { concepts[words.words.joined(separator: " ")] = concept }
            }
        }
        return concepts
    }()

    private static let names: [(Concept, String)] = [
        (
            .ssn,
            """
            ssn, ss, ss number, ssn number, ssnum, ssno, ssnumber, ssnid, ssn id, social, social security,
            social security number, socialsecuritynumber, socialsecurity, socialsecuritynum, socialsecurityno,
            social number, socsec, socsecnum, socsecno, soc sec, sss, tax ssn, ssn tin, ssn ein, ssn value, ssn text
            """
        ),
        (.itin, "itin, itin number"),
        (
            .nationalID,
            """
            national id, nationalid, national id number, national number, identity number, id card number, dni, nif, nie,
            curp, cpf, personnummer, burgerservicenummer, bsn, aadhaar, aadhar, nino,
            national insurance number, personalausweis, cedula, codice fiscale
            """
        ),
        (
            .mrn,
            """
            mrn, mrn number, mrnumber, mr number, medical record number, medicalrecordnumber, medicalrecordno,
            medicalrecord number, medrecno, medrecnum, med rec number, medical record, medical record id, medicalrecordid,
            medical number, chart number, chartno, chartnumber, chartnum, hospital number,
            hospitalnumber, mpi number, mpi id, empi, empi id,
            health record number, pubpid, mr id, patientmrn, patientennummer, historia clinica, numero historia clinica,
            epic id, cerner id
            """
        ),
        (
            .patientID,
            """
            patientid, patid, ptid, pid, patientidentifier, patientenid, patientnumber, patientno, patientnum, patnum, patno,
            chart id, local patient id, external patient id
            """
        ),
        (
            .memberID,
            """
            member id, memberid, member number, membernumber, memid, memno, subscriber id, subscriberid, subscriber number,
            subscribernumber, policy number, policynumber, policyno, policy id, policyid, insurance id, insuranceid,
            insurance number, insurance policy number, insurance member id, insurance policy, insured id, insured number,
            beneficiary id, beneficiary number, health plan id, health plan number, health plan beneficiary number,
            plan member id, enrollee id, enrollee number, certificate number insurance, policyholder id, hicn, hic number,
            hic, hicnumber, health insurance number, health insurance claim number, healthcard, health card number,
            health card, healthcardnumber, hcn, ohip, ohip number, phn, personal health number, cardholder id,
            recipient id, recipient number, versichertennummer, krankenversichertennummer, group member id, umi, family id
            insurance, insurance card number, primary insurance id, secondary insurance id, payer member id
            """
        ),
        (
            .medicaid,
            "medicaid, medicaid id, medicaidid, medicaid number, medicaidnumber, medi cal id, medical assistance id"
        ),
        (
            .mbi,
            """
            mbi, mbi number, mbi id, medicare, medicare id, medicareid, medicare number, medicarenumber,
            medicare beneficiary id, medicare beneficiary number, mbinumber, beneficiary mbi
            """
        ),
        (.canadianSIN, "sin, sin number, social insurance number, socialinsurancenumber"),
        (.nhs, "nhs, nhs number, nhsnumber, nhsno, nhs id, chi number"),
        (.germanHealthInsurance, "kvnr, egk number, versicherten id, versichertenid, kv number, kvnummer"),
        (
            .frenchNIR,
            "nir, insee number, securite sociale, securitesociale, number securite sociale, num secu, nir number"
        ),
        (
            .account,
            """
            account number, accountnumber, accountno, acctno, acctnum, patient account, patient account number,
            patient account id, patientaccount, guarantor account, billing account number, bank account, bank account number,
            iban, account id patient, har, hospital account, hospital account number, hospital account id, visit account,
            financial number, fin number, csn
            """
        ),
        (
            .card,
            "card number, cardnumber, credit card, credit card number, creditcard, creditcardnumber, ccnumber, cc number, pan, debit card number"
        ),
        (
            .licence,
            """
            driver licence, drivers licence, driver licence number, drivers licence number, driverslicense, driverlicense,
            driver licence id, dl number, dln, dlnumber, licence number drivers, fuehrerschein, führerschein
            """
        ),
        (.vehicle, "vin, vin number, vehicle id, vehicle identification number, vehicle vin"),
        (
            .device,
            "device serial, device serial number, implant serial number, implant serial, implant id, udi, pacemaker serial"
        ),
        (.passport, "passport, passport number, passportnumber, passportno, passport id"),
        (
            .fullName,
            """
            name, full name, fullname, patient, patient name, patientname, patname, ptname, member name, membername,
            person name, personname, display name, displayname, legal name, name full, name display, name text, insured,
            insured name, subscriber name, policyholder, guarantor, guarantor name, beneficiary name, client name, emergency
            contact, contact name, next kin, next of kin, maiden name, maidenname, mother maiden name, decedent, decedent
            name, resident name, nome, customer name, person, nombre completo, name complet, alias name, nok, nok name, kin
            name, preferred name, name suffix last first
            """
        ),
        (
            .givenName,
            """
            first name, firstname, fname, f name, first, given name, givenname, given, name first, name given, first names,
            forename, middle name, middlename, mname, name middle, nickname, primer name, patfirst,
            patientfirstname, fst name
            """
        ),
        (
            .familyName,
            """
            last name, lastname, lname, l name, last, surname, family name, familyname, family, name last, name family, sname,
            patlast, patientlastname, surnames, primer surname, segundo surname, mother surname, name familiar, name famille
            """
        ),
        (
            .birthDate,
            """
            dob, birth date, birthdate, date birth, date of birth, dateofbirth, birthday, birth day, bday, born, birth, born on,
            date born, bdate, birth dob, dobirth, patientdob, patdob, dob date, geburtsdatum, geburtstag, gebdat,
            gebdatum, birth datetime, birthdatetime, birth time, birthtime, date de birth, birth timestamp,
            date naissance, datenaissance, fechanacimiento, date nacimiento, date de nacimiento, ddn, dob text,
            birthdate time
            """
        ),
        (
            .deathDate,
            "dod, death date, deathdate, date of death, date death, dateofdeath, deceased date, deceaseddatetime, died, died on, expired date"
        ),
        (
            .phone,
            """
            phone, phone number, phonenumber, phoneno, phonenum, cell, cell phone, cellphone, cell number, mobile, mobile phone,
            mobile number, mobilephone, mobilenumber, msisdn, contact number, contactnumber, contact phone, phone line,
            phonehome, homephone, workphone, phonecell, telefonnummer, handynummer, phone numbers, sms number, evening,
            daytime phone, phone area code number, landline, phone text, phone value
            """
        ),
        (.fax, "fax, fax number, faxnumber, faxno, telefax, facsimile"),
        (
            .email,
            "email, email address, emailaddress, e mail, e mail address, mail, email id, correo, correo electronico, courriel, emailid"
        ),
        (
            .street,
            """
            address, street, street address, streetaddress, address line, addressline, address street, street line,
            street name number, line address, homeaddress, addressfull, full address, street number name, address text,
            residence, domicile, address full, postal address, mailing address, street1, address house
            """
        ),
        (
            .zip,
            """
            zip, zip code, zipcode, postal code, postalcode, postcode, post code, postal, zip plus four, address zip,
            address postal code, address zip code, code postal, codepostal, postleitzahl, codigo postal
            """
        ),
        (.ip, "ip, ip address, ipaddress, client ip, remote ip, remote address ip"),
        (.photo, "photo, photo url, photograph, face image, portrait, headshot"),
        (
            .diagnosis,
            """
            diagnosis, diagnosis code, diagnosiscode, icd, icd code, icdcode, icd diagnosis, icd diagnosis code, icd cm,
            icd cm code, icddiagnosis, admitting diagnosis, primary diagnosis, principal diagnosis, secondary diagnosis,
            discharge diagnosis, diagnosis principal, diagnosis primary, icd x, diagnosis icd, condition code, problem code,
            diagnosisprincipal, diagnosis list, diagnosis pointer code, prncpal diagnosis code, line icd diagnosis code,
            admission diagnosis, admission diagnosis code, diagnosekode, icdcm
            """
        ),
        (
            .diagnosisText,
            """
            condition, diagnosis description, diagnosis name, diagnosis text, problem, problem list, medical condition,
            medical history, past medical history, chief complaint, chiefcomplaint, presenting complaint, reason visit,
            reason for visit, visit reason, symptom, disease, illness, impression, assessment, clinical notes, clinical note,
            progress note, treatment, treatment plan, admission reason, reason admission, reason encounter, cause death,
            cause of death, disability, comorbidity, comorbidities, mental health, mental health status, hiv status, hiv,
            pregnancy status, pregnant, diagnosis notes, medicalcondition, family history, social history, reasonforvisit,
            findings, krankheit, befund, maladie, enfermedad, encounter reason, reason description, condition name
            """
        ),
        (
            .procedure,
            """
            procedure, procedure code, procedurecode, cpt, cpt code, cptcode, hcpcs, hcpcs code, hcpcscode, icd procedure,
            procedure cpt, procedure icd, principal procedure, service code procedure, procedure description, surgery, cdt code,
            icd procedure code, procedure name
            """
        ),
        (
            .medication,
            """
            medication, medication name, medicationname, prescription, prescription name, ndc, ndc code, ndccode, ndc number,
            medication code, rxnorm, rxnorm code, medication description, dosage, dose, sig, refills, medication list,
            current medication, medication ndc, prescription number, prescriptionnumber, rxnumber, product service id ndc,
            medication strength
            """
        ),
        (
            .observation,
            """
            lab result, labresult, lab test, test name, testname, lab value, loinc, loinc code, loinccode, observation,
            observation value, result value, test result, lab, hba, hba c, a c, glucose, cholesterol, hemoglobin, blood type,
            bloodtype, blood group, blood pressure, bp, systolic, diastolic, bmi, heart rate, lab name, lab code, test code,
            analyte, specimen, specimen type, viral load, cd count, ecog, vital sign, creatinine, egfr, bp systolic, bp diastolic
            """
        ),
        (
            .care,
            """
            allergy, allergen, encounter id, encounterid, encounter date, encounterdate, encounter number, encounter,
            encounter type, encounter class, admission date, admissiondate, admissiontime, admission time, admission type,
            discharge date, dischargedate, discharge time, dischtime, discharge disposition, admission, discharge, drg, drg code,
            ms drg, visit date, visitdate, visit id, visit number, visit type, visit, length stay, length of stay, los, triage,
            triage level, acuity, immunization, vaccination, vaccination date, date of service, dateofservice, date service,
            dos, service date, servicedate, from date of service, claim id, claimid, claim number, claimnumber, clm id, claim,
            claim amount, appointment date, appointmentdate, appointment time, appointment id, appointment, appointment type, pcp,
            primary care physician, referring physician, attending physician, ward, bed, bed number, room bed, advance
            directive, code status, surgery date, prescription date, fill date, refill date, days supply, payer, payer name,
            insurance, insurance name, insurance company, insurance provider, insurance plan, insurance group, health plan,
            plan group number, group number insurance, copay, deductible, subscriber relationship, place of service,
            revenue code, rev code, lmp, edd, gravida, hospitalization date,
            medical notes, dischargedisp, insurance type
            """
        ),
        (
            .provider,
            """
            npi, npi number, provider npi, taxonomy, taxonomy code, provider taxonomy, specialty, speciality, specialty code,
            provider specialty, dea, dea number, provider type, credential, credentials, license state, entity type code,
            provider credential text, enumeration date, provider licence number, ccn, medical school, graduation year
            """
        ),
    ]
}
