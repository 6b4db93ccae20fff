import Testing

/// Data in JSON as programs write it. All people in it are made up.
struct JSONCase: CustomTestStringConvertible, Sendable {
    let name: String
    let path: String
    let text: String
    /// The lines on which health data is.
    let linked: [Int]
    var testDescription: String { name }

    init(_ name: String, _ path: String, linked: [Int], _ text: String) {
        self.name = name
        self.path = path
        self.text = text
        self.linked = linked
    }

    static let exports: [JSONCase] = [
        JSONCase(
            "an interface's answer", "response.json", linked: [6, 7],
            """
            {
              "status": "ok",
              "patients": [
                {
                  "id": 12,
                  "name": {"first": "Ada", "last": "Lindqvist"},
                  "dob": "1956-02-29",
                  "active": true
                }
              ]
            }
            """),
        JSONCase(
            "documents of Mongo, one a line", "patients.jsonl", linked: [1, 2],
            """
            {"_id":{"$oid":"64b0c0ffee0ddba11fee1234"},"mrn":"4711001","birthDate":{"$date":"1956-02-29T00:00:00Z"},"phones":[{"type":"home","number":"937-422-7716"}]}
            {"_id":{"$oid":"64b0c0ffee0ddba11fee1235"},"mrn":"4711002","birthDate":{"$date":"1957-01-02T00:00:00Z"},"phones":[]}
            """),
        JSONCase(
            "fixtures of Django", "fixtures/demo.json", linked: [1],
            #"[{"model": "clinic.patient", "pk": 1, "fields": {"first_name": "Ada", "last_name": "Lindqvist", "date_of_birth": "1956-02-29", "ssn": "531-22-9084"}}]"#
        ),
        JSONCase(
            "claims, nested", "claims.json", linked: [2],
            """
            {"claims": [
              {"claimNumber": "88123991", "subscriber": {"memberId": "W10293847", "lastName": "Lindqvist", "firstName": "Ada", "dob": "19560229"}, "diagnoses": [{"code": "E11.9"}], "provider": {"npi": "1234567893", "name": "Lucia Amato"}}
            ]}
            """),
        JSONCase(
            "pairs of names and values", "intake.json", linked: [2, 3],
            """
            {"form": "intake", "answers": [
              {"question": "Patient Name", "answer": "Ada Lindqvist"},
              {"question": "Date of Birth", "answer": "02/29/1956"}
            ]}
            """),
        JSONCase(
            "people by number", "by_mrn.json", linked: [2, 3],
            """
            {
              "4711001": {"patient_name": "Ada Lindqvist", "dob": "1956-02-29"},
              "4711002": {"patient_name": "Bo Renner", "dob": "1957-01-02"}
            }
            """),
        JSONCase(
            "escapes", "x.json", linked: [1],
            #"{"ssn": "531\u002d22\u002d9084", "patientName": "Ad\u00e9la\/Lind"}"#),
        JSONCase(
            "texts in a row, without a line between", "x.json", linked: [1],
            #"{"mrn":"4711001"}{"mrn":"4711002"} {"mrn":"4711003"}"#),
        JSONCase(
            "a search's hits", "hits.json", linked: [2],
            """
            {"hits": {"hits": [
              {"_index": "patients", "_source": {"email": "ada@lindq.se", "name": "Ada Lindqvist", "phone": "937-422-7716"}}
            ]}}
            """),
        JSONCase(
            "with a comment and a comma too many", "x.json", linked: [3],
            """
            {
              // for the demo
              "mrn": "4711001",
            }
            """),
    ]

    static let traps: [JSONCase] = [
        JSONCase(
            "translations", "en.json", linked: [],
            #"{"patient": {"ssn": "Social security number", "dob": "Date of birth", "name": "Name", "phone": "Phone", "email": "E-mail"}}"#
        ),
        JSONCase(
            "an interface's description", "openapi.json", linked: [],
            #"{"openapi": "3.0.0", "components": {"schemas": {"Patient": {"properties": {"ssn": {"type": "string", "example": "531-22-9084"}}, "example": {"ssn": "531-22-9084", "dob": "1956-02-29"}}}}}"#
        ),
        JSONCase(
            "a schema", "patient.schema.json", linked: [],
            #"{"$schema": "http://json-schema.org/draft-07/schema#", "properties": {"dob": {"type": "string", "format": "date"}}, "examples": [{"dob": "1956-02-29", "ssn": "531-22-9084"}]}"#
        ),
        JSONCase(
            "a package", "pkg.json", linked: [],
            #"{"name": "patient-portal", "version": "1.2.3", "author": {"name": "Ada Lindqvist", "email": "ada@lindq.se"}, "maintainers": [{"name": "Bo Renner", "email": "bo@renner.dev"}]}"#
        ),
        JSONCase(
            "places", "clinics.geojson", linked: [],
            #"{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "Mercy Hospital", "address": "18 Larkspur Ln", "phone": "937-422-7716"}, "geometry": {"type": "Point", "coordinates": [531229084, 1]}}]}"#
        ),
        JSONCase(
            "a notebook", "a.ipynb.json", linked: [],
            #"{"nbformat": 4, "cells": [{"cell_type": "code", "source": ["df['ssn']"], "outputs": [{"dob": "1956-02-29"}]}]}"#
        ),
        JSONCase(
            "configuration", "config.json", linked: [],
            #"{"db": {"host": "10.0.0.4", "user": "clinic", "name": "patients"}, "smtp": {"email": "noreply@lindq.se"}, "policy_id": 4711001, "member_id": 12345}"#
        ),
        JSONCase(
            "providers", "providers.json", linked: [],
            #"[{"npi": "1234567893", "name": "Lucia Amato", "phone": "937-422-7716", "specialty": "Cardiology"}]"#),
        JSONCase(
            "products", "products.json", linked: [],
            #"[{"sku": "531-22-9084", "serial": "402871163", "name": "Lamp"}]"#),
        JSONCase(
            "telemetry", "events.json", linked: [],
            #"[{"event": "open", "user_id": 4711001, "device": {"model": "SM-1", "os": "x"}, "ip": "203.0.113.9"}]"#),
        JSONCase(
            "users of an application", "users.json", linked: [],
            #"[{"id": 1, "username": "ada", "email": "ada@lindq.se", "name": "Ada Lindqvist", "phone": "937-422-7716"}]"#
        ),
        JSONCase(
            "de-identified", "cohort.json", linked: [],
            #"[{"patient_id": "9f8e7d6c5b4a3921", "age_band": "60-69", "zip3": "452", "dx": "E11.9"}]"#),
        JSONCase(
            "codes", "codes.json", linked: [],
            #"[{"code": "E11.9", "display": "Type 2 diabetes"}, {"icd10": "I10", "name": "Hypertension"}]"#),
        JSONCase("numbers", "a.json", linked: [], "[1, 2.5, -3e10, [531229084, 402871163], null, true]"),
    ]
}
