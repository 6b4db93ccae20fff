#!/usr/bin/env bash
# Loading and checking 1,000 rules: CPU seconds of the whole process, start included. Goal: at most 0.050 s. Twice: with
# the rule of the design's size (0.6 KB, three cases), and with the shipped ones, which carry more than twice as much.
# Usage: Benchmarks/loading.sh PROGRAM [ROUNDS]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
source "$here/measuring.sh"
program=$(realpath "$1")
rounds=${2:-7}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

copies() { # copies FOLDER FILE…: the files under other names until there are a thousand
    local folder=$1 count=0 copy file area name
    shift
    for ((copy = 0; count < 1000; copy++)); do
        for file in "$@"; do
            [ $count -lt 1000 ] || break
            area=$(basename "$(dirname "$file")") name=$(basename "$file" .yaml)
            mkdir -p "$folder/$area"
            sed -e "s/^id: $area\\.$name\$/id: $area.$name-$copy/" "$file" >"$folder/$area/$name-$copy.yaml"
            count=$((count + 1))
        done
    done
}

measure() { # measure WHAT FOLDER
    "$program" rules check "$2" >/dev/null
    for ((round = 1; round <= rounds; round++)); do cpu "$program" rules check "$2"; done | median |
        awk -v what="$1" -v bytes="$(du -sb "$2" | cut -f1)" '{ print what " (" bytes " bytes): " $1 " s CPU (goal: at most 0.050)" }'
}

mkdir "$work/small" "$work/shipped"
copies "$work/small" "$here/Loading/tls/no-legacy-protocols.yaml"
copies "$work/shipped" "$here"/../Rules/{tls,net,dependencies}/*.yaml
measure "1,000 rules of the design's size" "$work/small"
measure "1,000 copies of the shipped rules" "$work/shipped"
