# shellcheck shell=bash disable=SC2154,SC2034 # sourced by packaging/build, which sets the shared variables
# Chooses the JDK to build with. Sets jdk (its folder) and java_release (17, 25, ...).

find_jdk() {
  if [ -n "${DIGITPAD_JDK:-}" ]; then
    jdk=$DIGITPAD_JDK
    [ -x "$jdk/bin/jpackage" ] || fail "DIGITPAD_JDK is $jdk, which has no jpackage. Set it to a full JDK."
    java_release=$(release_of "$jdk")
  else
    jdk=
    java_release=0
    for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
      { [ -x "$candidate/bin/jpackage" ] && [ -f "$candidate/release" ]; } || continue
      local release
      release=$(release_of "$candidate")
      if [ "$release" -gt "$java_release" ]; then
        jdk=$candidate
        java_release=$release
      fi
    done
    [ -n "$jdk" ] || fail "No JDK with jpackage was found. Install one (17 or later), or set DIGITPAD_JDK to it."
  fi
  [ "$java_release" -ge 17 ] || fail "$jdk is Java $java_release. Use 17 or later."
  say "JDK $java_release: $jdk"
}

release_of() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}
