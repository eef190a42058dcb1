# shellcheck shell=bash disable=SC2154,SC2034 # a part of packaging/build, which sets what all parts use
# The application image: launcher, runtime, jars, natives and licenses in one folder that can be moved anywhere.

make_image() {
  local options=(
    --java-options '-Ddigitpad.natives=$APPDIR/natives'
    --java-options '-Djna.boot.library.path=$APPDIR/natives'
    --java-options '-Djna.nounpack=true'
    # Whatever the machine: it does not halt the window to collect the whole heap, and what a network in training leaves
    # behind, arrays of 13 MB, costs it nothing.
    --java-options '-XX:+UseG1GC'
    # Little is collected at a time, so that the pen feels it less while a training takes all cores: mostly 5 to 15 ms
    # instead of up to 70. Half of it is for what outlives a collection: ND4J's handles do. With less room they would be
    # kept for good, and so would the native memory that they stand for.
    --java-options '-Xmn32m'
    --java-options '-XX:SurvivorRatio=2'
    # Several times what it needs; with it the heap is cut into small regions, which are filled and emptied better.
    --java-options '-Xmx1g'
  )
  # Java 17 knows neither option, and needs neither.
  if [ "$java_release" -ge 24 ]; then
    options+=(
      --java-options '--enable-native-access=javafx.graphics,ALL-UNNAMED'
      --java-options '--sun-misc-unsafe-memory-access=allow'
    )
  fi
  while read -r option; do
    options+=("$option")
  done < <(launcher_options)
  (cd "$out" && "$jdk/bin/jpackage" --type app-image --name "$(application_name)" --app-version "$version" \
    --vendor DigitPad --description "Draw a digit, and a neural network reads it" \
    --copyright "Apache License 2.0" --icon "$here/$(application_icon)" \
    --input input --main-jar digitpad.jar --main-class digitpad.Main \
    --runtime-image runtime --dest image "${options[@]}")
  image=$(echo "$out"/image/*)
  finish_image
  add_licenses
  add_bill_of_materials
  # One date for all: the ahead-of-time cache remembers those of the jars.
  find "$image" -exec touch -h -d "$timestamp" {} +
  rm -rf "$out/input" "$out/runtime"
}

add_licenses() {
  local folder
  folder=$(application_folder "$image")/licenses
  mkdir -p "$folder"
  cp "$root/LICENSE" "$folder/DigitPad.txt"
  cp "$here"/licenses/* "$folder/"
  for model in best tutorial; do
    cp "$root/assets/models/$model.md" "$folder/model-$model.md"
  done
  # Every jar's own texts, each under the jar's name.
  for jar in "$(application_folder "$image")"/lib/*.jar; do
    local name=${jar##*/} texts
    texts=$("$jdk/bin/jar" --list --file "$jar" | grep -E '^META-INF/[^/]*(LICENSE|NOTICE|COPYING)[^/]*$' || true)
    for text in $texts; do
      local plain=${text##*/}
      unzip -p "$jar" "$text" > "$folder/${name%.jar}-${plain%.txt}.txt"
    done
  done
}

add_bill_of_materials() {
  "$jdk/bin/java" -cp "$target/lib/*" "$here/steps/AddComponents.java" "$target/digitpad-sbom.json" \
    "$here/steps/components.json" "$jdk/release" "$(application_folder "$image")/sbom.json"
  cp "$here/vulnerabilities.md" "$(application_folder "$image")/licenses/"
}
