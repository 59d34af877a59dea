#!/usr/bin/env bash
# The database tests again on PostgreSQL: installs it where that needs no password, starts a server of its own in a
# temporary folder, and stops it at the end.
set -uo pipefail
cd "$(dirname "$0")/.."
find_server() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }
if [ -z "$(find_server)" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -y -qq --no-install-recommends postgresql >/dev/null
fi
bin=$(find_server)
if [ -z "$bin" ]; then
  echo "No PostgreSQL server was found, and none could be installed here."
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
fi
folder=$(mktemp -d)
port=${HEADROOM_TEST_PG_PORT:-54329}
as_owner() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi
stop() { as_owner "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1; rm -rf "$folder"; }
trap stop EXIT
as_owner "$bin/initdb" -D "$folder/data" -U postgres --auth=trust -E UTF8 --locale=C.UTF-8 >/dev/null
as_owner "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder" start >/dev/null
"$bin/psql" -q "postgres://postgres@127.0.0.1:$port/postgres" -c "create role headroom_owner login createrole createdb password 'owner'" -c "create database headroom owner headroom_owner"
HEADROOM_TEST_DATABASE_URL="postgres://headroom_owner:owner@127.0.0.1:$port/headroom" node scripts/test-on-server.mjs
