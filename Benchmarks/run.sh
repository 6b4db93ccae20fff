#!/usr/bin/env bash
# Every speed that is promised, each in one run beside the best tool there is. `make bench`.
set -euo pipefail
cd "$(dirname "$0")/.."
program=$1
echo "== loading 1,000 rules"
Benchmarks/loading.sh "$program"
echo "== 1,000,000 evaluations"
swift build --configuration release --static-swift-stdlib --product evaluation-benchmark --quiet
.build/release/evaluation-benchmark Benchmarks/Evaluation/Rules
echo "== a full sweep of loopback"
Benchmarks/sweep.sh "$program"
