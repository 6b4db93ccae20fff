#!/usr/bin/env bash
# All 65,535 TCP ports of 127.0.0.1: CPU seconds (user + system) of our sweep and of nmap's, in turns, and the ratio.
# Usage: Benchmarks/sweep.sh PROGRAM [ROUNDS]
set -euo pipefail
source "$(dirname "$0")/measuring.sh"
ours=("$1" facts ports 127.0.0.1 --ports 1-65535)
theirs=(nmap -sT -T5 -p- -n -Pn 127.0.0.1)

echo "ours:   plimsoll ${ours[*]:1}"
echo "theirs: ${theirs[*]}"
compare "${2:-5}" ours theirs
