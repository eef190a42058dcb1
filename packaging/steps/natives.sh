# shellcheck shell=bash disable=SC2154,SC2034 # a part of packaging/build, which sets what all parts use
# Native libraries, unpacked: nothing has to be unpacked into the user's home on the first start, and they can be signed.
# natives/PLATFORM.txt says which, and in which order they are loaded.

unpack_natives() {
  local list=$here/natives/$platform.txt folder=$out/input/natives pool=$out/natives-in-jars
  [ -f "$list" ] || fail "there is no list of natives $list"
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
      *) fail "$list: \"$kind\" is not load, beside, alias or copy" ;;
    esac
  done < "$list"
  rm -rf "$pool"
}

# Takes one library out of the jars; with a folder, the one that lies in a folder so called.
take() {
  local found
  found=$(find "$pool" -type f -path "*${2:+/$2}/$1" | sort | head -n 1)
  [ -n "$found" ] || fail "no jar holds ${2:+$2/}$1"
  install -m 644 "$found" "$folder/$1"
}
