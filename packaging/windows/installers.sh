# shellcheck shell=bash disable=SC2154,SC2034 # sourced by packaging/build, which sets the shared variables
# Windows, in Git's bash: an .msi, and the image as a .zip. jpackage needs the WiX Toolset.

# Windows replaces an installed DigitPad that has the same upgrade code.
upgrade_code=5b0c3f5e-2f0e-4f86-9d0c-7d1b8a5a1f60

application_name() { echo DigitPad; }
application_icon() { echo windows/digitpad.ico; }
application_folder() { echo "$1/app"; }
launcher() { echo "$1/DigitPad.exe"; }
with_display() { "$@"; }

# A Windows program has either a window or a console, so a second launcher has the console.
launcher_options() { printf '%s\n' --add-launcher "digitpad-console=$(native_path "$here/windows/console.properties")"; }

finish_image() { :; }

use_aot_cache() {
  for configuration in "$1"/*.cfg; do
    printf 'java-options=-XX:AOTCache=$APPDIR/digitpad.aot\r\n' >> "$configuration"
  done
}

make_installers() {
  mkdir -p "$out/dist"
  "$jdk/bin/jpackage" --type msi --name DigitPad --app-image "$image" --app-version "$version" --vendor DigitPad \
    --description "Draw a digit, and a neural network reads it" --license-file "$root/LICENSE" \
    --file-associations "$here/windows/model.properties" --win-upgrade-uuid "$upgrade_code" \
    --win-menu --win-shortcut --win-dir-chooser --win-per-user-install --dest "$out/dist"
  (cd "$image/.." && "$jdk/bin/jar" --create --no-manifest --file "$out/dist/DigitPad-$version-$platform.zip" DigitPad)
}
