/// Words of the names of files, tables and lists.
enum TopicWords {
    static let patients: Set<String> = [
        "patient", "member", "beneficiary", "beneficiaries", "enrollee", "enrollees", "subscriber", "subscribers",
        "members",
        "claim", "claims", "claimline", "encounter", "encounters", "admission", "admissions", "discharge", "discharges",
        "inpatient", "outpatient", "inpatients", "diagnosis", "prescription", "immunization", "immunizations",
        "vaccination",
        "vaccinations", "medication", "allergy", "vital", "chart", "charts", "demographics", "demographic", "ehr",
        "emr", "phi", "hipaa", "medical", "clinical", "census", "appointment", "appointments", "referral", "referrals",
        "eligibility", "enrollment", "enrollments", "roster", "residents", "newborns", "births", "deaths", "decedents",
        "patientdata", "patientlist", "oncology", "cardiology", "pediatrics", "surgery", "surgeries", "labresults",
        "remittance",
        "superbill", "caseload", "adt", "chartlist", "covid", "hiv", "std", "intake",
    ]
    static let others: Set<String> = [
        "product", "products", "inventory", "sku", "skus", "catalog", "catalogue", "stock", "provider", "providers",
        "physician", "physicians", "doctor", "doctors", "practitioner", "practitioners", "prescriber", "prescribers",
        "npi",
        "nppes", "pharmacy", "pharmacies", "facility", "facilities", "hospital", "hospitals", "clinic", "clinics",
        "location", "locations", "vendor", "vendors", "supplier", "suppliers", "staff", "employee", "employees", "user",
        "users", "timesheet", "timesheets", "payroll", "order", "orders", "part", "parts", "store", "stores", "route",
        "routes", "stop", "stops", "trips", "code", "icd", "loinc", "snomed", "hcpcs", "cpt", "drg", "taxonomy", "ndc",
        "rxnorm", "codeset", "formulary", "schedule", "feeschedule", "translation", "translations", "country",
        "countries",
        "city", "cities", "zipcodes", "log", "logs", "event", "events", "session", "sessions", "migration",
        "migrations",
        "telemetry", "metrics", "analytics", "config", "settings", "lookup", "dictionary", "glossary", "valueset",
        "metadata", "schema", "template", "templates", "fields", "columns", "department", "departments", "organization",
        "organizations", "companies", "books", "movies", "games", "devices", "assets", "equipment", "vehicles",
        "dataset",
    ]
    /// A list of kinds of things, not of the things: `diagnosis_codes`, `claim_status_types`.
    static let lists: Set<String> = ["code", "type", "types", "category", "categories", "status", "statuses", "lookup"]
}
