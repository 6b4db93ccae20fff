#!/usr/bin/env bash
# Loading and checking 1,000 rules: CPU seconds of the whole process. The rules are the shipped ones, copied under other
# names until there are a thousand. Goal: at most 0.050 s.
# Usage: Benchmarks/loading.sh PROGRAM [ROUNDS]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
source "$here/measuring.sh"
program=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/Rules"
count=0
for ((copy = 0; count < 1000; copy++)); do
    for file in "$here"/../Rules/{tls,net,dependencies}/*.yaml; do
        [ $count -lt 1000 ] || break
        area=$(basename "$(dirname "$file")") name=$(basename "$file" .yaml)
        mkdir -p "$work/Rules/$area"
        sed -e "s/^id: $area\.$name\$/id: $area.$name-$copy/" "$file" >"$work/Rules/$area/$name-$copy.yaml"
        count=$((count + 1))
    done
done
echo "plimsoll rules check DIR: $("$program" rules check "$work/Rules"), $(du -sb "$work/Rules" | cut -f1) bytes"
for ((round = 1; round <= ${2:-5}; round++)); do cpu "$program" rules check "$work/Rules"; done | median |
    awk '{ print "median: " $1 " s CPU, process start included (goal: at most 0.050 s)" }'
