#!/usr/bin/env bash
# A clinic's portal on real servers: scanned, accepted, changed for the worse, held at the gate, mended.
# Everything lives in one temporary folder and on 127.0.0.1, and is gone at the end.
set -euo pipefail
program=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
rules=$(realpath "$here/../../Rules")
work=$(mktemp -d)
pids=()

clean_up() {
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
    rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

say() { printf '\n\033[1m# %s\033[0m\n' "$*"; }
shows() { printf '\n$ plimsoll %s\n' "$*"; "$program" "$@"; }
expects() { # expects CODE COMMAND…
    local wanted=$1 got=0
    shift
    shows "$@" || got=$?
    [ "$got" -eq "$wanted" ] || { echo "demo: expected exit $wanted, got $got" >&2; exit 1; }
}

# Ten ports in a row that nobody uses.
base=$((20000 + RANDOM % 20000))
is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
until for offset in {0..9}; do is_free $((base + offset)) || break; done && is_free $((base + 9)); do base=$((base + 10)); done
tls=$base redis=$((base + 1)) debug=$((base + 2))

wait_for() { # wait_for PORT
    for _ in {1..100}; do is_free "$1" || return 0; sleep 0.05; done
    echo "demo: nothing answers on 127.0.0.1:$1" >&2
    exit 1
}

nginx_with() { # nginx_with PROTOCOLS EXTRA
    sed -e "s|@WORK@|$work|g; s|@TLS@|$tls|g; s|@PROTOCOLS@|$1|g; s|@EXTRA@|$2|g" "$here/nginx.conf" >"$work/nginx.conf"
}

say "A clinic: nginx with TLS 1.1 still on and a certificate for ten days, Redis without a password, a repository"
mkdir -p "$work/logs" "$work/tmp" "$work/portal" "$work/audit"
openssl req -x509 -newkey rsa:2048 -nodes -days 10 -subj "/CN=portal.clinic.example" \
    -addext "subjectAltName=DNS:portal.clinic.example" -keyout "$work/key.pem" -out "$work/cert.pem" 2>/dev/null
nginx_with "TLSv1.1 TLSv1.2 TLSv1.3" ""
nginx=$(command -v nginx || echo /usr/sbin/nginx)
"$nginx" -e "$work/logs/error.log" -c "$work/nginx.conf" -g 'daemon off;' &
pids+=($!)
nginx_pid=$!
redis-server --bind 127.0.0.1 --port "$redis" --save "" --appendonly no --dir "$work" --daemonize no >/dev/null &
pids+=($!)
wait_for "$tls"
wait_for "$redis"

git_in() { git -C "$work/portal" -c user.name=clinic -c user.email=clinic@clinic.example -c commit.gpgsign=false "$@"; }
git init -q "$work/portal"
cp "$here/package.json" "$here/package-lock.json" "$work/portal/"
git_in add -A && git_in commit -qm "patient list"
echo "# Portal" >"$work/portal/README.md"
git_in add -A && git_in commit -qm "readme"
sed -e "s|@TLS@|$tls|g; s|@REDIS@|$redis|g; s|@LAST@|$((base + 9))|g; s|@RULES@|$rules|g" "$here/plimsoll.yaml.in" >"$work/audit/plimsoll.yaml"
cd "$work/audit"

say "The first scan: what stands today"
expects 1 scan --quiet
say "The consultant knows, and accepts it as the line"
expects 0 baseline accept --by "R. Ortiz" --why "state of the portal at take-over"
expects 0 gate --quiet

say "A feature change: a debug port opens, TLS 1.0 comes back, an old lodash comes in"
nginx_with "TLSv1 TLSv1.1 TLSv1.2 TLSv1.3" "server { listen 127.0.0.1:$debug; return 200 debug; }"
kill -HUP "$nginx_pid"
wait_for "$debug"
cp "$here/package-lock.changed.json" "$work/portal/package-lock.json"
git_in commit -qam "patient export"
expects 1 gate --quiet

say "The fix"
nginx_with "TLSv1.1 TLSv1.2 TLSv1.3" ""
kill -HUP "$nginx_pid"
for _ in {1..100}; do is_free "$debug" && break; sleep 0.05; done
cp "$here/package-lock.fixed.json" "$work/portal/package-lock.json"
git_in commit -qam "lodash 4.17.21"
expects 0 gate --quiet
say "Done: the servers are stopped and the files are gone"
