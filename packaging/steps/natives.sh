# shellcheck shell=bash disable=SC2154,SC2034 # sourced by packaging/build, which sets the shared variables
# Unpacks the native libraries. Nothing then has to be unpacked into the user's home on the first start, and the
# libraries can be signed. natives/PLATFORM.txt lists them in loading order.

unpack_natives() {
  local list=$here/natives/$platform.txt folder=$out/input/natives pool=$out/natives-in-jars
  [ -f "$list" ] || fail "There is no list of native libraries $list."
  mkdir -p "$folder" "$pool"
  for jar in "$target"/lib/*"$platform"*.jar "$target"/lib/jna-[0-9]*.jar; do
    case ${jar##*/} in javafx-*) continue ;; esac
    (cd "$pool" && "$jdk/bin/jar" --extract --file "$jar")
  done
  while read -r kind name from; do
    case $kind in
      both) take "$name" "${from:-}"; load onednn "$name"; load dl4j "$name" ;;
      onednn | dl4j) take "$name" "${from:-}"; load "$kind" "$name" ;;
      beside) take "$name" "${from:-}" ;;
      alias) ln -s "$from" "$folder/$name" ;;
      copy) cp "$folder/$from" "$folder/$name"; load dl4j "$name" ;;
      '' | '#'*) ;;
      *) fail "$list: unknown keyword \"$kind\"; choose one of: both, onednn, dl4j, beside, alias, copy." ;;
    esac
  done < "$list"
  rm -rf "$pool"
}

# Appends a library to those that an engine loads.
load() { echo "$2" >> "$folder/load-order-$1.txt"; }

# Copies one library from the unpacked jars. A second argument names the folder that it must be in.
take() {
  local found
  found=$(find "$pool" -type f -path "*${2:+/$2}/$1" | sort | head -n 1)
  [ -n "$found" ] || fail "No jar contains ${2:+$2/}$1."
  install -m 644 "$found" "$folder/$1"
  # Symbols for debuggers: 37 MB in ND4J's library.
  case $platform in linux-*) strip --strip-unneeded "$folder/$1" ;; esac
}
