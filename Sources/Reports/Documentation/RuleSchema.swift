public import Facts
public import JSON
internal import Policies

/// JSON Schema (draft 2020-12) for rule files, so that an editor completes keys and fact kinds. The loader is the judge:
/// conditions are only text here.
public func ruleSchema(_ catalogue: Catalogue) -> JSONValue {
    let text: JSONValue = ["type": "string", "minLength": 1]
    let severity: JSONValue = ["enum": .strings(Severity.allCases.map(\.description))]
    let kinds: JSONValue = ["enum": .strings(catalogue.names)]
    return [
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A Plimsoll rule",
        "type": "object",
        "additionalProperties": false,
        "required": ["id", "version", "title", "severity", "require", "message", "why", "fix", "cases"],
        "oneOf": [["required": ["each"]], ["required": ["over"]]],
        "properties": [
            "id": ["type": "string", "pattern": "^[a-z0-9][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)+$"],
            "version": ["type": "integer", "minimum": 1],
            "replaces": ["type": "array", "items": text],
            "title": text,
            "severity": ["oneOf": [severity, ["type": "array", "minItems": 1, "items": band(severity)]]],
            "each": kinds, "over": kinds,
            "where": text, "require": text, "message": text, "why": text,
            "params": ["type": "object", "additionalProperties": parameter],
            "fix": ["oneOf": [text, ["type": "object", "required": ["general"], "additionalProperties": text]]],
            "references": ["type": "array", "items": text],
            "cases": ["type": "array", "minItems": 3, "items": example(severity)],
        ],
    ]
}

private func band(_ severity: JSONValue) -> JSONValue {
    [
        "type": "object", "additionalProperties": false, "required": ["is"],
        "properties": ["when": ["type": "string"], "is": severity],
    ]
}

private let parameter: JSONValue = [
    "type": "object", "additionalProperties": false, "required": ["type", "default", "doc"],
    "properties": [
        "type": ["type": "string"], "default": [:], "min": [:], "max": [:], "doc": ["type": "string"],
    ],
]

private func example(_ severity: JSONValue) -> JSONValue {
    [
        "type": "object", "additionalProperties": false, "required": ["name", "given", "expect"],
        "properties": [
            "name": ["type": "string"], "now": ["type": "string"], "given": ["type": ["object", "array"]],
            "missing": ["type": "string"], "params": ["type": "object"], "target": ["type": "object"],
            "expect": ["enum": .strings(Case.Expectation.allCases.map(\.rawValue))], "severity": severity,
        ],
    ]
}
