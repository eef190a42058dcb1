# shellcheck shell=bash disable=SC2154,SC2034 # a part of packaging/build, which sets what all parts use
# Java's ahead-of-time cache (JEP 483, 514, 515), from JDK 25 on: a start that plays by itself is recorded.

train_aot_cache() {
  if [ "$java_release" -lt 25 ]; then
    say "no ahead-of-time cache: Java $java_release has none"
    return
  fi
  local folder home=$out/rehearsal
  folder=$(application_folder "$image")
  mkdir -p "$home"
  JAVA_TOOL_OPTIONS="'-XX:AOTCacheOutput=$(native_path "$folder/digitpad.aot")' -Ddigitpad.rehearsal=true '-Ddigitpad.home=$(native_path "$home")'" \
    with_display timeout 300 "$(launcher "$image")" > "$home/log" 2>&1 || { cat "$home/log"; fail "the rehearsal failed"; }
  grep -q ' rehearsed$' "$home/log" || { cat "$home/log"; fail "the rehearsal did not come to its end"; }
  [ -s "$folder/digitpad.aot" ] || { cat "$home/log"; fail "no ahead-of-time cache was written"; }
  use_aot_cache "$folder"
  find "$image" -newermt "$timestamp" -exec touch -h -d "$timestamp" {} +
  say "ahead-of-time cache: $(du -h "$folder/digitpad.aot" | cut -f1)"
}
