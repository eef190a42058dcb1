# shellcheck shell=bash disable=SC2154,SC2034 # sourced by packaging/build, which sets the shared variables
# macOS: a .dmg.
# DIGITPAD_SIGNING_IDENTITY: the "Developer ID Application" certificate to sign with.
# DIGITPAD_NOTARY_PROFILE: the keychain profile to notarize with, from DIGITPAD_KEYCHAIN or else the default keychain.
# Without these the image is signed for this machine only.

application_name() { echo DigitPad; }
application_icon() { echo macos/digitpad.icns; }
application_folder() { echo "$1/Contents/app"; }
launcher() { echo "$1/Contents/MacOS/DigitPad"; }
launcher_options() { :; }
with_display() { "$@"; }

# Apple's notary service looks into jars, so no unsigned native library may be left there. The ones that are used are in
# natives/ and get signed.
finish_image() {
  for jar in "$(application_folder "$image")"/lib/*.jar; do
    zip --quiet --delete "$jar" '*.dylib' '*.jnilib' 2> /dev/null || true
  done
}

use_aot_cache() {
  printf 'java-options=-XX:AOTCache=$APPDIR/digitpad.aot\n' >> "$1/DigitPad.cfg"
}

make_installers() {
  mkdir -p "$out/dist"
  sign_image
  "$jdk/bin/jpackage" --type dmg --name DigitPad --app-image "$image" --app-version "$version" --vendor DigitPad \
    --dest "$out/dist"
  local dmg=$out/dist/DigitPad-$version-${platform#macosx-}.dmg
  mv "$out/dist/DigitPad-$version.dmg" "$dmg"
  if [ -n "${DIGITPAD_NOTARY_PROFILE:-}" ]; then
    codesign --sign "$DIGITPAD_SIGNING_IDENTITY" --timestamp "$dmg"
    xcrun notarytool submit "$dmg" --keychain-profile "$DIGITPAD_NOTARY_PROFILE" \
      ${DIGITPAD_KEYCHAIN:+--keychain "$DIGITPAD_KEYCHAIN"} --wait
    xcrun stapler staple "$dmg"
  fi
}

# Signs from the inside out, after the last file has been added, because the outer signature covers all files.
sign_image() {
  local identity=${DIGITPAD_SIGNING_IDENTITY:--} options
  options=(--force --sign "$identity" --options runtime --entitlements "$here/macos/entitlements.plist")
  [ "$identity" = - ] || options+=(--timestamp)
  find "$image" -type f \( -name '*.dylib' -o -name '*.jnilib' -o -perm -111 \) -exec codesign "${options[@]}" {} \;
  codesign "${options[@]}" "$image"
  codesign --verify --deep --strict "$image"
}
