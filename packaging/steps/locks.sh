# shellcheck shell=bash disable=SC2154,SC2034 # a part of packaging/build, which sets what all parts use
# The libraries have to be, byte for byte, those that were looked at when the lock was written.

check_locks() {
  local lock=$here/locks/$platform.sha256
  if [ -n "${DIGITPAD_WRITE_LOCK:-}" ]; then
    (cd "$target/lib" && sha256sum -- *.jar | sed 's| \*|  |' | sort -k2) > "$lock"
    say "wrote $lock"
  fi
  [ -f "$lock" ] || fail "there is no lock $lock; read packaging/README.md on how to write one"
  (cd "$target/lib" && sha256sum --check --quiet --strict "$lock") \
    || fail "a library is not the one that $lock names; read packaging/README.md before you write a new lock"
  local unknown
  unknown=$(cd "$target/lib" && for jar in *.jar; do grep -q "  $jar\$" "$lock" || echo "$jar"; done)
  [ -z "$unknown" ] || fail "libraries that $lock does not name: $unknown"
  say "$(wc -l < "$lock" | tr -d ' ') libraries as locked"
}
