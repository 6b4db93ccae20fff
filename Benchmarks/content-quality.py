"""Recall and precision of three looks at a labelled set, line by line, against the goals. Exits 1 where one is missed.

Usage: content-quality.py LABELS HEALTH SECRETS CODE
LABELS has columns file, line, verdict (P: must be told, N: must not, S: marked synthetic or a hash, must not block);
the others are what `plimsoll facts` printed.
"""

import csv
import json
import sys

SECRET_FILES = {".env.production", "deploy.pem", "deploy.pub", "package-lock.json", "config.yml"}
CODE_FILES = {"svc.py", "app.ts", "Svc.java", "Svc.cs", "chart.php", "main.go", "main.swift", "job.rb", "backup.sh"}
GOALS = {"health data": (0.95, 0.95), "secrets": (0.95, 0.97), "code": (0.85, 0.90)}


def blocks(fact):
    """Whether a gate closes on it: what is likely to be a person's, what opens something, where data leave."""
    grade = fact["fields"].get("grade")
    return {
        "data.match": grade == "linked",
        "secret.match": grade in ("likely", "valid"),
        "code.flow": True,
        "code.setting": True,
    }.get(fact["kind"], False)


def places(path):
    """The files and lines of all facts that block."""
    with open(path, encoding="utf-8") as lines:
        facts = [fact for fact in map(json.loads, lines) if "kind" in fact]
    return {(fact["evidence"]["path"], fact["evidence"].get("line")) for fact in facts if blocks(fact)}


def area(file):
    if file in SECRET_FILES:
        return "secrets"
    return "code" if file in CODE_FILES else "health data"


def ratio(part, whole):
    return part / whole if whole else 1.0


def main(labels, health, secrets, code):
    told = {"health data": places(health), "secrets": places(secrets), "code": places(code)}
    lines = {name: {"P": set(), "N": set(), "S": set()} for name in GOALS}
    with open(labels, encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            lines[area(row["file"])][row["verdict"]].add((row["file"], int(row["line"])))
    missed = False
    for name, (least_recall, least_precision) in GOALS.items():
        wanted, unwanted, marked = (lines[name][verdict] for verdict in "PNS")
        found, wrong, blocking = wanted & told[name], unwanted & told[name], marked & told[name]
        recall, precision = ratio(len(found), len(wanted)), ratio(len(found), len(found) + len(wrong))
        print(
            f"{name}: recall {recall:.3f} ({len(found)} of {len(wanted)} lines, goal: {least_recall:.2f}), "
            f"precision {precision:.3f} ({len(wrong)} wrong, goal: {least_precision:.2f}), "
            f"{len(blocking)} of {len(marked)} marked lines block (goal: 0)"
        )
        for word, places_of in (("missed", wanted - found), ("wrong", wrong), ("blocks", blocking)):
            for file, line in sorted(places_of):
                print(f"  {word} {file}:{line}")
        missed |= recall < least_recall or precision < least_precision or bool(blocking)
    return 1 if missed else 0


sys.exit(main(*sys.argv[1:]))
