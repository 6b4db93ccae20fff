#!/usr/bin/env bash
# How well and how fast files are looked through, beside plain reading and the best tools there are, all in one run.
# Usage: Benchmarks/content.sh PROGRAM [TREE]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
source "$here/measuring.sh"
program=$(realpath "$1")
tree=$(realpath "${2:-/usr/share}")
rules=$here/../Rules
tools=$here/../.build/bench-venv/bin
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ ! -d "$tools" ] || PATH=$tools:$PATH

spend() { # spend COMMAND…: prints it and sets wall, cpu (seconds) and memory (MB); 1 and 3 are how lookers tell finds
    local figures code=0
    echo "  $*"
    figures=$(python3 "$here/spent.py" "$@") || code=$?
    read -r wall cpu memory <<<"$figures"
    case $code in 0 | 1 | 3 | 123 | 200 | 205) ;; *) echo "  it ended with $code: its figures are of what it did until then" ;; esac
    echo "    $cpu s CPU, $wall s, $memory MB"
}

# goal WHAT FIGURE RELATION GOAL: at-least or at-most.
goal() {
    awk -v what="$1" -v figure="$2" -v how="$3" -v goal="$4" 'BEGIN {
        met = how == "at-least" ? figure + 0 >= goal + 0 : figure + 0 <= goal + 0
        sub("-", " ", how)
        print what ": " figure " (goal: " how " " goal "; " (met ? "met" : "missed") ")"
    }'
}
divided() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.3f\n", b > 0 ? a / b : 0 }'; }
has() { command -v "$1" >/dev/null 2>&1 || { echo "$1 is not there: not measured (.ci/setup bench installs it)"; false; }; }

echo "== quality on the labelled set"
quality=0
"$here/content-quality.sh" "$program" || quality=$?

bytes=$(find "$tree" -type f -printf '%s\n' | awk '{ sum += $1 } END { printf "%.0f", sum }')
echo "== $tree: $(find "$tree" -type f | wc -l) files, $bytes bytes; load $(cut -d ' ' -f 1-3 /proc/loadavg), $(nproc) cores"
read_all=(bash -c 'find "$1" -type f -print0 | xargs -0 cat' read "$tree")
secrets=("$program" facts secrets "$tree" --rules "$rules" -o "$work/secrets.jsonl")
health=("$program" facts health-data "$tree" --rules "$rules" -o "$work/health.jsonl")
mkdir "$work/empty"
"$program" facts secrets "$work/empty" --rules "$rules" >/dev/null
"$program" facts health-data "$work/empty" --rules "$rules" >/dev/null
"${read_all[@]}" >/dev/null 2>&1 || true  # into the system's memory

echo "plain read"
spend "${read_all[@]}"
plain=$cpu
echo "secrets, output included"
spend "${secrets[@]}"
ours=$cpu all_cores=$wall secrets_memory=$memory
echo "secrets, one core"
spend taskset -c 0 "${secrets[@]}"
one_core=$wall
echo "health data, output included"
spend "${health[@]}"
health_cpu=$cpu health_memory=$memory

echo "all patterns in one engine, confirmed, without judging"
find "$rules/detectors" -name '*.yaml' -not -path '*/context/*' -print0 | sort -z |
    xargs -0 awk -f "$here/content-patterns.awk" >"$work/patterns"
engine=$(dirname "$program")/content-benchmark
if [ -x "$engine" ]; then
    "$engine" "$work/patterns" "$tree" "$work/cache" >/dev/null
    "$engine" "$work/patterns" "$tree" "$work/cache" | tee "$work/engine" | sed 's/^/  /'
    speed=$(sed -n 's/^scan.* \([0-9.]*\) GB\/s of CPU.*/\1/p' "$work/engine")
else
    echo "  $engine is not there: not measured (swift build -c release --product content-benchmark)"
    speed=
fi

echo "start: secrets in an empty folder, median of 10"
for ((round = 1; round <= 10; round++)); do
    python3 "$here/spent.py" "$program" facts secrets "$work/empty" --rules "$rules"
done >"$work/starts"
start=$(awk '{ print $1 * 1000 }' "$work/starts" | median)
start_cpu=$(awk '{ print $2 * 1000 }' "$work/starts" | median)
echo "  $start ms, $start_cpu ms CPU"

if has rg; then
    # One in so many, without the name of the group, which ripgrep takes once only.
    echo "ripgrep with 100 of the patterns, $(rg --version | head -n 1)"
    cut -f 1 "$work/patterns" | sed 's/(?<value>/(?:/g' | awk -v all="$(wc -l <"$work/patterns")" '
        int(NR * 100 / all) > int((NR - 1) * 100 / all)' >"$work/hundred"
    search=(rg --no-ignore --hidden --only-matching --line-number -f "$work/hundred")
    spend bash -c 'file=$1; shift; "$@" >"$file"' rg "$work/found" "${search[@]}" "$tree"
    unicode=$cpu
    spend bash -c 'file=$1; shift; "$@" >"$file"' rg "$work/found" "${search[@]}" --no-unicode "$tree"
    ripgrep=$cpu
fi

if has kingfisher; then
    # Without validation it speaks to nobody. It may stay at an archive for ever, and is stopped then.
    echo "$(kingfisher --version), offline, archives left alone"
    kingfisher_of=(kingfisher scan --no-update-check --no-validate --no-extract-archives --git-history none --format jsonl)
    timeout 300 "${kingfisher_of[@]}" --output "$work/kingfisher" "$work/empty" >/dev/null 2>&1 || true
    spend timeout 300 "${kingfisher_of[@]}" --output "$work/kingfisher" "$tree"
    kingfisher=$cpu
fi

if has detect-secrets; then
    echo "detect-secrets $(detect-secrets --version), on a sample of 2 MB and less"
    mkdir "$work/sample"
    find "$tree" -type f -size -100k -size +1k -print0 | sort -z | xargs -0 grep -IlZ . | awk 'BEGIN { RS = ORS = "\0" }
        NR % 41 == 1' | xargs -0 stat --printf '%s %n\0' | awk 'BEGIN { RS = ORS = "\0" }
        { size = $1; sub(/^[0-9]+ /, ""); sum += size; if (sum <= 2000000) print }' |
        xargs -0 cp --backup=numbered -t "$work/sample"
    sample=$(find "$work/sample" -type f -printf '%s\n' | awk '{ sum += $1 } END { printf "%.0f", sum }')
    spend detect-secrets scan --all-files "$work/empty"
    idle=$cpu
    spend detect-secrets scan --all-files "$work/sample"
    detect=$(awk -v cpu="$cpu" -v idle="$idle" -v sample="$sample" -v all="$bytes" \
        'BEGIN { printf "%.1f", (cpu - idle) * all / sample }')
    echo "  $sample bytes; $detect s CPU for $bytes bytes at this rate"
fi

echo "== goals; load $(cut -d ' ' -f 1-3 /proc/loadavg)"
echo "$(wc -l <"$work/patterns") patterns of $(grep -rlE '^probe: (secrets|health-data)' "$rules/detectors" | wc -l) detectors"
[ -z "$speed" ] || goal "all patterns in one engine, GB/s a core" "$speed" at-least 0.35
goal "secrets, judged and written, GB/s a core" "$(awk -v b="$bytes" -v s="$ours" 'BEGIN { printf "%.3f", b / s / 1e9 }')" at-least 0.35
goal "health data, judged and written, GB/s a core" "$(awk -v b="$bytes" -v s="$health_cpu" 'BEGIN { printf "%.3f", b / s / 1e9 }')" at-least 0.35
goal "secrets: times the CPU of a plain read" "$(divided "$ours" "$plain")" at-most 8
goal "health data: times the CPU of a plain read" "$(divided "$health_cpu" "$plain")" at-most 8
goal "all cores: times as fast as one" "$(divided "$one_core" "$all_cores")" at-least 1.8
goal "start with cached patterns, ms" "$start" at-most 20
goal "memory of secrets, MB" "$secrets_memory" at-most 100
goal "memory of health data, MB" "$health_memory" at-most 100
[ -z "${ripgrep:-}" ] || goal "secrets: part of ripgrep's CPU, its defaults" "$(divided "$ours" "$unicode")" at-most 0.2
[ -z "${ripgrep:-}" ] || goal "secrets: part of ripgrep's CPU, --no-unicode" "$(divided "$ours" "$ripgrep")" at-most 0.2
[ -z "${kingfisher:-}" ] || goal "kingfisher's CPU: times ours" "$(divided "$kingfisher" "$ours")" at-least 2
[ -z "${detect:-}" ] || goal "detect-secrets's CPU: times ours" "$(divided "$detect" "$ours")" at-least 1000
exit $quality
