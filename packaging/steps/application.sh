# shellcheck shell=bash disable=SC2154,SC2034 # a part of packaging/build, which sets what all parts use
# The jars of the class path. JavaFX goes into the runtime and natives into a folder, so neither is among them.

collect_application() {
  mkdir -p "$out/input/lib"
  cp "$target/digitpad.jar" "$out/input/"
  for jar in "$target"/lib/*.jar; do
    case ${jar##*/} in
      javafx-* | *-"$platform".jar | *-"$platform"-*.jar) ;;
      # Versioned entry points that hold no class.
      nd4j-native-platform-* | deeplearning4j-core-*) ;;
      *) store_jar "$jar" "$out/input/lib/${jar##*/}" ;;
    esac
  done
}

# The same jar with its entries not compressed: an installer compresses the whole better (15 MB of 120 less), and a start
# reads it faster. Sorted and dated, so that it is the same each time.
store_jar() {
  local entries=$out/entries
  mkdir -p "$entries"
  (cd "$entries" && "$jdk/bin/jar" --extract --file "$1" \
    && find . -type f | sed 's|^\./||' | sort > ../entries.txt \
    && "$jdk/bin/jar" --create --file "$2" --no-compress --no-manifest --date "$timestamp" @../entries.txt)
  rm -rf "$entries" "$out/entries.txt"
}
