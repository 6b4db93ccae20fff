/// Whose a column is, and the words that make it another thing.
enum Owners {
    /// Who is treated or insured.
    static let patients: Set<String> = [
        "patient", "member", "subscriber", "insured", "beneficiary", "enrollee", "resident", "policyholder",
        "guarantor", "dependent", "decedent", "newborn", "inpatient", "outpatient", "claimant", "recipient",
        "cardholder",
    ]
    /// Whose names say that the whole is about patients: clubs have members and newspapers subscribers.
    static let surely: Set<String> = [
        "patient", "insured", "beneficiary", "enrollee", "policyholder", "guarantor", "decedent", "newborn",
        "inpatient",
        "outpatient",
    ]
    /// Of these, the number is one of a health plan.
    static let insured: Set<String> = [
        "member", "subscriber", "insured", "beneficiary", "enrollee", "policyholder", "recipient", "cardholder",
    ]
    /// A person, or which of a person's: it changes nothing of what the column holds.
    static let qualifiers: Set<String> = [
        "person", "client", "customer", "contact", "emergency", "mother", "father", "spouse", "parent", "guardian",
        "relative", "home", "work", "mobile", "cell", "primary", "secondary", "preferred", "alt", "alternate",
        "other", "current", "legal", "mailing", "permanent", "residential", "billing", "personal", "private", "us",
        "usa", "raw", "full", "main", "pri", "evening", "day", "night", "baby", "child", "student",
        "applicant", "individual", "respondent", "participant", "demographic", "demographics", "old", "new",
        "previous", "former", "real", "tertiary", "de", "du", "of", "the", "su", "clean", "orig", "original",
        "kontakt", "privat", "text", "string", "str", "val", "value", "txt", "plain", "cleartext", "line",
    ]
    /// Somebody or something whose name, address and number are public, or no patient's.
    static let others: Set<String> = [
        "provider", "doctor", "physician", "prescriber", "attending", "referring", "rendering", "performing",
        "ordering", "surgeon", "nurse", "clinician", "practitioner", "specialist", "dentist", "therapist", "arzt",
        "medico", "hospital", "facility", "clinic", "pharmacy", "pharmacist", "laboratory", "payer", "payor",
        "insurer", "carrier", "employer", "employee", "emp", "staff", "vendor", "supplier", "company",
        "organization", "store", "shop", "branch", "department", "dept", "warehouse", "username", "login",
        "user", "author", "owner", "manager", "supervisor", "creator", "created", "updated", "modified", "editor",
        "operator", "technician", "agent", "admin", "administrator", "reviewer", "signed", "file", "host",
        "hostname", "server", "domain", "product", "item", "sku", "part", "model", "brand", "school", "merchant",
        "seller", "sender", "recipientemail", "site", "page", "app", "application", "table", "column", "database",
        "db", "schema", "class", "method", "function", "package", "module", "repo", "project", "team", "event",
        "process", "thread", "parent_process", "task", "job", "queue", "node", "cluster", "network", "device",
        "phonemodel", "support", "sales", "office", "city", "state", "country", "county", "region", "street",
        "business", "field", "currency", "language", "locale", "color", "category", "tag", "role", "permission", "plan",
        "group",
        "project", "species", "gene", "variable", "metric", "feature", "layer", "station", "stop", "route",
        "airline", "bank", "payee", "lender", "broker", "attorney", "lawyer", "judge", "officer", "teacher",
        "instructor", "driver", "captain", "player", "artist", "album", "song", "book", "publisher", "menu",
        "dish", "hotel", "restaurant", "pet", "animal", "breed", "sort", "nick", "screen", "common", "scientific",
        "generic", "trade", "drugstore", "manufacturer", "maker", "labeler", "test", "generated",
    ]
    /// Of these, what tells a person apart is told, as no patient's.
    static let staff: Set<String> = ["employee", "emp", "staff", "user", "worker", "contractor", "driver", "teacher"]
    /// It says that the value is not the value.
    static let replaced: Set<String> = [
        "hash", "hashed", "hsh", "sha", "md", "hmac", "masked", "mask", "redacted", "encrypted", "encr", "cipher",
        "ciphertext", "tokenized", "tokenised", "pseudonym", "pseudonymized", "pseudonymised", "pseudo", "anonymized",
        "anonymised", "anon", "anonymous", "deid", "deidentified", "scrambled", "obfuscated", "surrogate", "salted",
        "digest", "bucket", "barcode", "synthetic", "fake", "dummy",
    ]
    /// It says something about the value.
    static let remarks: Set<String> = [
        "is", "has", "flag", "type", "count", "cnt", "total", "format", "valid", "validated", "verified",
        "verification", "status", "required", "label", "placeholder", "regex", "pattern", "length", "len", "min",
        "max", "confirmed", "opt", "optin", "consent", "source", "index", "idx", "rank", "score", "ratio", "mean",
        "std", "pct", "percent", "version", "ver", "extension", "ext", "prefix", "suffix", "quality", "missing",
        "error", "message", "msg", "title", "help", "hint", "tooltip", "visible", "enabled", "changed", "match",
        "matched", "matches", "avg", "sum", "rate", "url", "link", "path", "icon", "order", "seq", "sequence",
        "sort", "attempts", "last4", "year", "month", "country", "carrier", "os", "brand", "price", "cost", "fee",
        "modifier", "qualifier", "indicator", "ind", "width", "height", "size", "bytes", "kb", "mb", "ms", "usd",
        "column", "question", "answer", "default", "display_order", "delta", "std_dev", "normalized", "precision",
    ]
    /// What a thing is told apart by.
    static let things: Set<String> = [
        "sku", "serial", "lot", "part", "isbn", "upc", "ean", "gtin", "asin", "imei", "imsi", "mac", "tracking",
        "invoice", "po", "order", "product", "item", "asset", "barcode", "model", "batch", "checksum", "uuid", "guid",
        "hash", "sha", "md", "commit", "revision", "build", "ticket", "issue", "version", "latitude", "longitude",
        "lat", "lon", "lng", "price", "quantity", "qty", "stock", "warehouse", "timestamp", "port", "host",
        "hostname", "url", "uri", "path", "file", "filename", "case", "docket", "permit", "shipment", "container",
        "transaction", "txn", "reference", "ref", "sample", "session", "request", "trace", "span", "route", "stop",
        "trip", "gene", "chromosome", "npi", "taxonomy", "amount", "balance", "currency", "salary", "size",
    ]
}
