#!/usr/bin/env bash
# Recall and precision on the labelled development set, against their goals. Exits 1 where one is missed.
# Usage: Benchmarks/content-quality.sh PROGRAM [SET.tar.gz]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "$1")
set=${2:-$here/../../shared/data/health-data/devset.tar.gz}
if [ ! -r "$set" ]; then
    echo "the labelled set is not there: $set; quality was not measured"
    exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tar -xzf "$set" -C "$work"
labels=$(find "$work" -name labels.tsv)

look() { # look PROBE: 3 says that something was not seen, which the facts tell
    echo "plimsoll facts $1 files" >&2
    "$program" facts "$1" "$(dirname "$labels")/files" --rules "$here/../Rules" -o "$work/$1.jsonl" || [ $? -eq 3 ]
}
look health-data
look secrets
look code
python3 "$here/content-quality.py" "$labels" "$work/health-data.jsonl" "$work/secrets.jsonl" "$work/code.jsonl"
