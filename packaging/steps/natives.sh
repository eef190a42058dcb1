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
      load) take "$name" "${from:-}"; echo "$name" >> "$folder/load-order.txt" ;;
      beside) take "$name" "${from:-}" ;;
      alias) ln -s "$from" "$folder/$name" ;;
      copy) cp "$folder/$from" "$folder/$name"; echo "$name" >> "$folder/load-order.txt" ;;
      '' | '#'*) ;;
      *) fail "$list: unknown keyword \"$kind\"; choose one of: load, beside, alias, copy." ;;
    esac
  done < "$list"
  rm -rf "$pool"
}

# Copies one library from the unpacked jars. A second argument names the folder that it must be in.
take() {
  local found
  found=$(find "$pool" -type f -path "*${2:+/$2}/$1" | sort | head -n 1)
  [ -n "$found" ] || fail "No jar contains ${2:+$2/}$1."
  install -m 644 "$found" "$folder/$1"
}
