import Testing

/// Tables as systems write them. All people in them are made up.
struct CSVCase: CustomTestStringConvertible, Sendable {
    let name: String
    let path: String
    let text: String
    /// The lines on which health data is.
    let linked: [Int]
    var testDescription: String { name }

    init(_ name: String, _ path: String, _ text: String, linked: [Int]) {
        self.name = name
        self.path = path
        self.text = text
        self.linked = linked
    }

    static let exports: [CSVCase] = [
        CSVCase(
            "demographics of an EHR", "demographics.csv",
            """
            PatientID,LastName,FirstName,MiddleName,DOB,Sex,SSN,Address1,City,State,Zip,HomePhone,Email
            100234,Quillfeather,Marta,J,03/14/1961,F,512-44-8732,18 Larkspur Ln,Dayton,OH,45402,(937) 422-7716,mq@quillmail.net
            100235,Ostrander,Piet,,11/02/1948,M,,77 Mill Rd,Xenia,OH,45385,(937) 426-1187,
            """, linked: [2, 3]),
        CSVCase(
            "claims, bars", "claims_extract.txt",
            """
            CLM_ID|BENE_ID|MBR_FIRST_NM|MBR_LAST_NM|BIRTH_DT|ICD10_CD1|PROC_CD|SVC_DT|PRVDR_NPI
            88123991|4471182|Ines|Corvallis|19550917|E11.9|99213|20230411|1234567893
            88123992|4471183|Theo|Mandrake|19490203|I10|99214|20230412|1234567893
            """, linked: [2, 3]),
        CSVCase(
            "labs, tabs", "lab_results.tsv",
            "MRN\tPatient Name\tCollected\tTest\tResult\tUnits\n00482913\tVance, Odile\t2023-05-02\tHbA1c\t8.1\t%\n00482914\tNorwood, Ezra\t2023-05-02\tTSH\t2.2\tmIU/L\n",
            linked: [2, 3]),
        CSVCase(
            "appointments", "schedule.csv",
            """
            Appt Date,Time,Patient,DOB,Phone,Provider,Reason
            05/04/2023,09:00,"Halvorsen, Ruth",07/22/1939,614-555-2368,Dr. Amato,Follow up
            05/04/2023,09:30,"Pettibone, Carl",01/30/1972,614-227-9043,Dr. Amato,New patient
            """, linked: [2, 3]),
        CSVCase(
            "semicolons of a German practice", "patienten.csv",
            """
            Patientennummer;Nachname;Vorname;Geburtsdatum;Strasse;PLZ;Ort;Telefon;Diagnose
            48812;Kolbenhoff;Irmgard;14.03.1947;Lindenweg 8;50667;Köln;0221 4471832;J45.0
            48813;Sanderling;Uwe;02.11.1961;Am Hang 3;50668;Köln;0221 4471833;I10
            """, linked: [2, 3]),
        CSVCase(
            "French", "patients.csv",
            "nom;prénom;date_naissance;téléphone\nDelacourt;Mireille;12/04/1952;0145227718\n", linked: [2]),
        CSVCase(
            "a title above the table", "report.csv",
            """
            Active Patients as of 05/01/2023,,,,
            ,,,,
            MRN,Last Name,First Name,Birth Date,Phone
            7718290,Thackeray,Winona,06/18/1966,503-229-4417
            7718291,Bellweather,Amos,10/05/1958,503-229-4418
            (2 rows),,,,
            """, linked: [4, 5]),
        CSVCase(
            "quoted all through, and CRLF", "export.csv",
            "\"ssn\",\"name\",\"notes\"\r\n\"531-22-9084\",\"Ada Lindqvist\",\"said \"\"fine\"\"\r\nand left\"\r\n\"402-87-1163\",\"Bo Renner\",\"\"\r\n",
            linked: [2, 4]),
        CSVCase(
            "undashed", "members.csv",
            "MEMBER_ID,SSN,LNAME,FNAME,DOB\nW1029384,531229084,Lindqvist,Ada,1956-02-29\n", linked: [2]),
        CSVCase(
            "masked numbers beside names and dates", "billing.csv",
            """
            acct_no,ssn,pt_last,pt_first,pt_dob,balance
            9920113,XXX-XX-8821,Farthing,Nell,1950-05-19,120.00
            9920114,XXX-XX-1120,Goodspeed,Ira,1944-12-02,0.00
            """, linked: [2, 3]),
        CSVCase(
            "contacts of patients without any number", "patients.csv",
            "name,phone,next_appointment\nMarisol Underhill,602-284-1190,2023-06-01\n", linked: [2]),
        CSVCase(
            "a clinic's vaccinations", "vaccinations.csv",
            "first_name,last_name,dob,vaccine,lot,date_given\nOrla,Finch,2011-04-09,Tdap,U6431AA,2023-02-02\n",
            linked: [2]),
        CSVCase(
            "one column", "ssn_list.csv", "ssn\n531-22-9084\n402-87-1163\n", linked: [2, 3]),
        CSVCase(
            "no header, values alone", "extract.csv",
            (0..<8).map {
                "\(1000 + $0),\(["Lind", "Renn", "Farr", "Good", "Nell", "Ira", "Orla", "Finch"][$0]),53\($0)-2\($0)-908\($0)"
            }
            .joined(separator: "\n"), linked: []),
        CSVCase(
            "Medicare", "bene.csv", "bene_mbi,bene_dob,county\n2FH5XW1AB34,1944-03-04,Cook\n", linked: [2]),
        CSVCase(
            "spaces and single quotes", "p.csv",
            "mrn, 'name', dob\n'4711001', 'Ada Lindqvist', '1956-02-29'\n 4711002 , \"Renner, Bo\", 1957-01-02 \n",
            linked: [2, 3]),
        CSVCase(
            "an index without a name", "df.csv", ",mrn,name,dob\n0,4711001,Ada Lindqvist,1956-02-29\n", linked: [2]),
        CSVCase(
            "a referral with its doctor", "referrals.csv",
            "patient_name,patient_dob,referring_provider,provider_npi,provider_phone,diagnosis\nAda Lindqvist,1956-02-29,Lucia Amato,1234567893,937-422-7716,Angina\n",
            linked: [2]),
        CSVCase(
            "prescriptions", "rx_fills.csv",
            "rx_number,fill_date,ndc,patient_last,patient_first,patient_dob,prescriber_dea\n7712001,2023-01-02,00093-7214-01,Lindqvist,Ada,1956-02-29,AB1234563\n",
            linked: [2]),
        CSVCase(
            "eligibility, in Spanish", "pacientes.csv",
            "nombre,apellidos,fecha_nacimiento,dirección\nInés,Corvallis Rey,1955-09-17,Calle Mayor 8 Madrid\n",
            linked: [2]),
        CSVCase(
            "numbers of records only, with a diagnosis", "problem_list.csv",
            "MRN,ICD10,Onset\n4711001,E11.9,2019-02-01\n4711002,I10,2020-03-04\n", linked: [2, 3]),
        CSVCase(
            "comments and a byte order mark", "cohort.csv",
            "\u{FEFF}# exported 2023\npatient_name,mrn,diagnosis\nGil Arbuthnot,881-229-1,Type 2 diabetes\n",
            linked: [3]),
    ]

    static let traps: [CSVCase] = [
        CSVCase(
            "de-identified", "cohort.csv",
            """
            subject_hash,age_band,zip3,sex,dx1,dx2
            9f8e7d6c5b4a3921,60-69,452,F,E11.9,I10
            1a2b3c4d5e6f7081,50-59,453,M,C34.1,
            """, linked: []),
        CSVCase(
            "hashes under the name of numbers", "patients.csv",
            """
            ssn,mrn,patient_id,age,dx
            2b1f0c9d8e7a6f5b4c3d,9c8b7a6f5e4d3c2b1a0f,aa11bb22cc33dd44,50-59,I10
            3c2f1d0e9f8b7a6c5d4e,8b7a6f5e4d3c2b1a0f9e,bb22cc33dd44ee55,60-69,E11
            """, linked: []),
        CSVCase(
            "products", "products.csv",
            "sku,name,serial,price\n531-22-9084,Desk lamp,402871163,12.00\n402-87-1163,Chair,531229084,80.00\n",
            linked: []),
        CSVCase(
            "part numbers under an unlikely name", "parts.csv",
            "part_no,description,qty\n531-22-9084,Bolt,4\n402-87-1163,Nut,9\n144-82-9021,Washer,2\n155-73-1920,Screw,2\n166-52-4431,Clip,7\n",
            linked: []),
        CSVCase(
            "providers", "nppes.csv",
            """
            NPI,Provider Last Name,Provider First Name,Practice Address,Phone,Taxonomy Code
            1234567893,Amato,Lucia,18 Larkspur Ln,937-422-7716,207Q00000X
            """, linked: []),
        CSVCase(
            "providers, plainly named", "doctors.csv",
            "npi,last_name,first_name,address,phone,specialty,hospital\n1234567893,Amato,Lucia,18 Larkspur Ln,937-422-7716,Cardiology,Mercy\n",
            linked: []),
        CSVCase(
            "web analytics", "visits.csv",
            "visit_id,ip,page,email,visit_date\n88123,203.0.113.9,/home,ada@lindq.se,2023-01-02\n", linked: []),
        CSVCase(
            "timesheets", "timesheet.csv",
            "employee_id,name,date,hours,project\n48812,Ada Lindqvist,2023-01-02,8,Ward 4\n", linked: []),
        CSVCase(
            "GTFS stops", "stops.txt",
            "stop_id,stop_name,stop_lat,stop_lon,zone_id\n1001,Main St,39.1,-84.5,1\n1002,Elm St,39.2,-84.6,1\n",
            linked: []),
        CSVCase(
            "places", "hospitals.csv",
            "facility_id,name,address,city,state,zip,phone\n10001,Mercy Hospital,18 Larkspur Ln,Dayton,OH,45402,937-422-7716\n",
            linked: []),
        CSVCase(
            "codes of ICD", "icd10_codes.csv", "icd10_code,description\nE11.9,Type 2 diabetes\nI10,Hypertension\n",
            linked: []),
        CSVCase(
            "codes of LOINC", "loinc.csv",
            "LOINC_NUM,COMPONENT,PROPERTY,LONG_COMMON_NAME\n4548-4,Hemoglobin A1c,MFr,Hemoglobin A1c in Blood\n",
            linked: []),
        CSVCase(
            "a formulary", "formulary.csv",
            "ndc,name,strength,manufacturer\n00093-7214-01,Metformin,500 MG,Teva\n00093-7212-01,Lisinopril,10 MG,Lupin\n",
            linked: []),
        CSVCase(
            "machine learning", "diabetes.csv",
            "Pregnancies,Glucose,BloodPressure,BMI,Age,Outcome\n6,148,72,33.6,50,1\n1,85,66,26.6,31,0\n", linked: []),
        CSVCase(
            "machine learning, with numbers of encounters", "diabetic_data.csv",
            "encounter_id,patient_nbr,race,gender,age,diag_1,readmitted\n2278392,8222157,Caucasian,Female,[0-10),250.83,NO\n149190,55629189,Caucasian,Female,[10-20),276,>30\n",
            linked: []),
        CSVCase(
            "translations", "messages.csv",
            "key,en,de\npatient.ssn,Social security number,Sozialversicherungsnummer\npatient.dob,Date of birth,Geburtsdatum\n",
            linked: []),
        CSVCase(
            "a data dictionary", "fields.csv",
            "column,type,description\nssn,varchar(11),Social security number\ndob,date,Date of birth\n", linked: []),
        CSVCase(
            "subscribers of a newsletter", "newsletter.csv",
            "name,email,signup_date\nAda Lindqvist,ada@lindq.se,2023-01-02\n",
            linked: []),
        CSVCase("stock quotes", "quotes.csv", "date,open,high,low,close\n2023-01-02,1.0,2.0,0.5,1.5\n", linked: []),
        CSVCase(
            "geometry", "points.csv", "id,dx,dy,cell,ss\n1,120,250,4471832,30\n2,130,260,4471833,45\n", linked: []),
        CSVCase(
            "counts", "by_county.csv",
            "county,diagnosis,patients,deaths\nCook,E11.9,4410,12\nLake,I10,3301,9\n", linked: []),
        CSVCase(
            "medical supplies", "medical_supplies.csv", "item,name,lot,phone\n1,Gauze,531229084,800-555-0100\n",
            linked: []),
        CSVCase(
            "orders of a shop", "orders.csv",
            "order_no,customer_name,email,phone,address,zip\n531229084,Ada Lindqvist,ada@lindq.se,937-422-7716,18 Larkspur Ln,45402\n",
            linked: []),
        CSVCase(
            "a database's columns", "schema.csv",
            "table_name,column_name,data_type\npatient,ssn,char\npatient,dob,date\n", linked: []),
        CSVCase(
            "participants of a study", "participants.csv",
            "participant_id,site,arm,age_group,zip3,visit\nP-00412,3,B,50-59,452,2\n", linked: []),
        CSVCase(
            "passwords of an application", "accounts.csv",
            "user_id,username,password_hash,email,last_login\n4711001,ada,5f4dcc3b5aa765d61d8327deb882cf99,ada@lindq.se,2023-01-02\n",
            linked: []),
        CSVCase(
            "prices of procedures", "chargemaster.csv",
            "cpt_code,description,price,payer\n99213,Office visit,120.00,Acme\n99214,Office visit,180.00,Acme\n",
            linked: []),
        CSVCase(
            "births of counties", "births.csv", "county,year,births,birth_rate\nCook,2020,4471,11.2\n", linked: []),
        CSVCase(
            "genes", "variants.csv", "gene,cell_id,chromosome,sample,dx\nBRCA1,AAACCTG,17,S1,0.21\n", linked: []),
        CSVCase(
            "sensors", "readings.csv", "device_serial,timestamp,glucose,heart_rate\n531-22-9084,2023-01-02,99,61\n",
            linked: []),
        CSVCase(
            "houses for sale", "listings.csv",
            "address,city,zip,price,agent_name,agent_phone\n18 Larkspur Ln,Dayton,45402,120000,Lucia Amato,937-422-7716\n",
            linked: []),
        CSVCase(
            "suppliers", "vendors.csv",
            "vendor_id,name,tax_id,contact_name,phone,email\n12,Acme GmbH,53-1229084,Bo Renner,937-422-7716,bo@acme.biz\n",
            linked: []),
        CSVCase("nothing but a header", "patients.csv", "mrn,ssn,dob,name\n", linked: []),
        CSVCase(
            "all values masked", "patients.csv", "ssn,mrn\n***-**-****,********\nXXX-XX-XXXX,[REDACTED]\n", linked: []),
    ]
}
