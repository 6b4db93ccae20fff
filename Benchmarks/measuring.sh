# CPU seconds of commands, told beside each other. Sourced by the benchmarks.

# cpu COMMAND…: user + system seconds of one run, children included.
cpu() {
    { TIMEFORMAT='%U %S'; time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ print $1 + $2 }'
}

# median: of the numbers on standard input.
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# compare ROUNDS OURS THEIRS: two commands (names of arrays), in turns; the medians and the ratio.
compare() {
    local rounds=$1 a b
    local -n first=$2 second=$3
    local -a as=() bs=() ratios=()
    for ((round = 1; round <= rounds; round++)); do
        a=$(cpu "${first[@]}") b=$(cpu "${second[@]}")
        as+=("$a") bs+=("$b") ratios+=("$(awk -v a="$a" -v b="$b" 'BEGIN { printf "%.2f", a / b }')")
        echo "round $round: $a s, $b s, ratio ${ratios[-1]}"
    done
    echo "median: $(printf '%s\n' "${as[@]}" | median) s, $(printf '%s\n' "${bs[@]}" | median) s," \
        "ratio $(printf '%s\n' "${ratios[@]}" | median)"
}
