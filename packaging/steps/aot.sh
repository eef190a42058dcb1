# shellcheck shell=bash disable=SC2154,SC2034 # sourced by packaging/build, which sets the shared variables
# Java's ahead-of-time cache (JEP 483, 514), for JDK 25 and later. It is recorded in an automatic rehearsal run.

train_aot_cache() {
  if [ "$java_release" -lt 25 ]; then
    say "no ahead-of-time cache: Java $java_release does not support it"
    return
  fi
  local folder options home=$out/rehearsal
  folder=$(application_folder "$image")
  mkdir -p "$home"
  options="'-XX:AOTCacheOutput=$(native_path "$folder/digitpad.aot")' -Ddigitpad.rehearsal=true"
  # Without profiles of the methods (JEP 515): with them the optimizing compiler starts at once, and on two cores the
  # window is later.
  options="$options -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining"
  # On Linux the program finds its folders itself, as in every start, so that the classes for this are recorded, too.
  local folders=(HOME="$home" XDG_DATA_HOME= XDG_CONFIG_HOME= XDG_CACHE_HOME=)
  case $platform in
    linux-*) ;;
    *) folders=(); options="$options '-Ddigitpad.home=$(native_path "$home")'" ;;
  esac
  JAVA_TOOL_OPTIONS=$options with_display env "${folders[@]}" timeout 300 "$(launcher "$image")" > "$home/log" 2>&1 \
    || { cat "$home/log"; fail "The rehearsal failed."; }
  grep -q ' rehearsed$' "$home/log" || { cat "$home/log"; fail "The rehearsal did not finish."; }
  [ -s "$folder/digitpad.aot" ] || { cat "$home/log"; fail "No ahead-of-time cache was written."; }
  use_aot_cache "$folder"
  find "$image" -newermt "$timestamp" -exec touch -h -d "$timestamp" {} +
  say "ahead-of-time cache: $(du -h "$folder/digitpad.aot" | cut -f1)"
}
