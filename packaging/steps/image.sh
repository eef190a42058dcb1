# shellcheck shell=bash disable=SC2154,SC2034 # sourced by packaging/build, which sets the shared variables
# Makes the application image: launcher, runtime, jars, native libraries and licenses in one folder that can be moved.

make_image() {
  local options=(
    --java-options '-Ddigitpad.natives=$APPDIR/natives'
    --java-options '-Djna.boot.library.path=$APPDIR/natives'
    --java-options '-Djna.nounpack=true'
    # Java objects are never read from files; the program sets the same filter when it starts.
    --java-options '-Djdk.serialFilter=!*'
    # G1 on every machine: it does not stop the window to collect the whole heap, and it frees the 13 MB arrays that a
    # training leaves behind at no cost.
    --java-options '-XX:+UseG1GC'
    # A small young generation keeps collections short while training uses all cores: mostly 5 to 15 ms instead of up to
    # 70 ms, which drawing would show. Half of it holds the survivors of a collection, such as ND4J's handles. With less
    # room these would move to the old generation and keep their native memory allocated.
    --java-options '-Xmn32m'
    --java-options '-XX:SurvivorRatio=2'
    # Several times what the program needs. It makes G1 use small regions, which are filled and freed more evenly.
    --java-options '-Xmx1g'
    # G1 enlarges the heap until collections take less than this share of the time, here 1/2 instead of 1/13. With a
    # young generation this small a larger heap does not make collections rarer; it took 130 MB more while training, and
    # 240 MB more while the pad used the network in training.
    --java-options '-XX:GCTimeRatio=1'
    # The optimizing compiler takes ten times more calls of a method as a reason to compile it (the defaults are 5000,
    # 600, 15000 and 40000). On two cores it otherwise takes half a core from the first second on and delays the window
    # by a tenth; a training is not slower.
    --java-options '-XX:Tier4InvocationThreshold=50000'
    --java-options '-XX:Tier4MinInvocationThreshold=6000'
    --java-options '-XX:Tier4CompileThreshold=150000'
    --java-options '-XX:Tier4BackEdgeThreshold=400000'
    # Calls by reflection, of which there are few, need no generated classes (JEP 416).
    --java-options '-Djdk.reflect.useNativeAccessorOnly=true'
  )
  # Java 17 does not have these options and does not need them.
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
  # All files get the same date, because the ahead-of-time cache records the dates of the jars.
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
  # The license texts inside each jar, named after the jar.
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
