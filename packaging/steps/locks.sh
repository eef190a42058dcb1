# shellcheck shell=bash disable=SC2154,SC2034 # sourced by packaging/build, which sets the shared variables
# Checks that the libraries are, byte for byte, those reviewed when the lock was written.

check_locks() {
  local lock=$here/locks/$platform.sha256
  if [ -n "${DIGITPAD_WRITE_LOCK:-}" ]; then
    (cd "$target/lib" && sha256sum -- *.jar | sed 's| \*|  |' | sort -k2) > "$lock"
    say "wrote $lock"
  fi
  [ -f "$lock" ] || fail "There is no lock $lock. See packaging/README.md for how to write it."
  (cd "$target/lib" && sha256sum --check --quiet --strict "$lock") \
    || fail "A library does not match $lock. See packaging/README.md before you write a new lock."
  local unknown
  unknown=$(cd "$target/lib" && for jar in *.jar; do grep -q "  $jar\$" "$lock" || echo "$jar"; done)
  [ -z "$unknown" ] || fail "Libraries that are missing in $lock: $unknown"
  say "$(wc -l < "$lock" | tr -d ' ') libraries match the lock"
}
