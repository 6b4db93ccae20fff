#!/bin/sh
# All 65,535 TCP ports of 127.0.0.1: CPU seconds (user + system) of our sweep and of nmap's, in turns, and the ratio.
# Usage: Benchmarks/sweep.sh [ROUNDS]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
rounds=${1:-5}
swift build -c release --package-path "$here/Sweep" >&2
ours="$here/Sweep/.build/release/sweep"
theirs="nmap -sT -T5 -p- -n -Pn 127.0.0.1"
echo "ours:   sweep (Benchmarks/Sweep)"
echo "theirs: $theirs"

# CPU seconds of one run; `times` counts ended children.
cpu() { bash -c '"$@" >/dev/null; times' cpu "$@" | awk 'NR == 2 { gsub(/[ms]/, " "); print $1 * 60 + $2 + $3 * 60 + $4 }'; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

all=
round=1
while [ "$round" -le "$rounds" ]; do
    a=$(cpu "$ours")
    # shellcheck disable=SC2086 # the command's words
    b=$(cpu $theirs)
    line=$(awk -v a="$a" -v b="$b" 'BEGIN { printf "%.2f %.2f %.2f", a, b, a / b }')
    echo "round $round: ours, theirs, ratio: $line"
    all="$all$line
"
    round=$((round + 1))
done
for column in 1 2 3; do
    set -- "$@" "$(printf '%s' "$all" | awk -v c=$column '{ print $c }' | median)"
done
[ $# -gt 3 ] && shift
echo "median:  ours, theirs, ratio: $1 $2 $3"
