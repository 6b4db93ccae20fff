#!/bin/sh
# 20,000 connections to a redis of our own, 1,000 at once, one PING each: CPU seconds (user + system) of our reactor and
# of SwiftNIO with futures and with async channels, in turns. With `--build` both are built from nothing first, and the
# builds' CPU seconds are told.
# Usage: Benchmarks/nio.sh [--build] [ROUNDS]
set -eu
here=$(cd "$(dirname "$0")" && pwd)

build() {
    bash -c 'swift build -c release --package-path "$1" >&2; times' build "$1" |
        awk -v n="$2" 'NR == 2 { gsub(/[ms]/, " "); print "first build, CPU s, " n ": " $1 * 60 + $2 + $3 * 60 + $4 }'
}
if [ "${1:-}" = --build ]; then
    shift
    rm -rf "$here/Exchange/.build" "$here/NIO/.build"
fi
build "$here/Exchange" ours
build "$here/NIO" SwiftNIO

port=7399
redis-server --port $port --bind 127.0.0.1 --save "" --appendonly no >/dev/null &
server=$!
trap 'kill $server' EXIT
sleep 1
round=1
while [ "$round" -le "${1:-5}" ]; do
    "$here/Exchange/.build/release/exchange" $port 20000
    "$here/NIO/.build/release/nio-futures" $port 20000
    "$here/NIO/.build/release/nio-async" $port 20000
    round=$((round + 1))
done
