# shellcheck shell=bash disable=SC2154,SC2034 # sourced by packaging/build, which sets the shared variables
# Collects the jars of the class path. JavaFX is left out because it becomes part of the runtime, and jars of native
# libraries because they are unpacked into a folder.

collect_application() {
  mkdir -p "$out/input/lib"
  cp "$target/digitpad.jar" "$out/input/"
  for jar in "$target"/lib/*.jar; do
    case ${jar##*/} in
      javafx-* | *-"$platform".jar | *-"$platform"-*.jar) ;;
      # These jars contain no classes; they only name versions.
      nd4j-native-platform-* | deeplearning4j-core-*) ;;
      *) store_jar "$jar" "$out/input/lib/${jar##*/}" ;;
    esac
  done
}

# Repacks a jar without compression: the installer then compresses better (15 MB of 120 MB less), and the program starts
# faster. Entries are sorted and get a fixed date, so that every build gives the same file. JNA's libraries for two
# dozen systems are left out (1.1 MB of the package): the one needed is in the folder of native libraries.
store_jar() {
  local entries=$out/entries
  mkdir -p "$entries"
  (cd "$entries" && "$jdk/bin/jar" --extract --file "$1" \
    && find . -name '*jnidispatch*' -type f -delete \
    && find . -type f | sed 's|^\./||' | sort > ../entries.txt \
    && "$jdk/bin/jar" --create --file "$2" --no-compress --no-manifest --date "$timestamp" @../entries.txt)
  rm -rf "$entries" "$out/entries.txt"
}
