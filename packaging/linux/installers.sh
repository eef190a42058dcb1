# shellcheck shell=bash disable=SC2154,SC2034 # sourced by packaging/build, which sets the shared variables
# Linux: a .deb, an .rpm, and the image as a .tar.xz for other distributions.

application_name() { echo digitpad; }
application_icon() { echo ../src/main/resources/digitpad/ui/icon-256.png; }
application_folder() { echo "$1/lib/app"; }
launcher() { echo "$1/bin/digitpad"; }
# DigitPad looks up libraries by the names that the system's loader knows. Without folders to search, JNA does not run
# ldconfig on every start.
launcher_options() { printf '%s\n' --java-options -Djna.platform.library.path=; }

# Replaces jpackage's launcher. On every start that launcher asks rpm and dpkg which package it belongs to, only to find
# its own folder. That takes 0.2 s and leaves a folder .rpmdb in the user's home.
finish_image() {
  local app=$image/lib/app options classes
  options=$(sed -n 's/^java-options=//p' "$app/digitpad.cfg" | grep -v '^-Djpackage' \
    | sed 's|\$APPDIR|$app|; s|.*|"&" |' | tr -d '\n')
  classes=$(sed -n 's/^app.classpath=//p' "$app/digitpad.cfg" | sed 's|\$APPDIR|$app|' | paste -s -d :)
  sed -e "s|@OPTIONS@|$options|" -e "s|@CLASSES@|$classes|" "$here/linux/digitpad.sh" > "$image/bin/digitpad"
  chmod 755 "$image/bin/digitpad"
  rm "$image/lib/libapplauncher.so" "$app/digitpad.cfg"
}

use_aot_cache() {
  sed -i 's|^exec "$app/../runtime/bin/java" |&"-XX:AOTCache=$app/digitpad.aot" |' "$image/bin/digitpad"
}

# The rehearsal needs a display, which a build machine does not have.
with_display() {
  if [ -n "${DISPLAY:-}" ]; then
    "$@"
  else
    command -v xvfb-run > /dev/null \
      || fail "The rehearsal for the ahead-of-time cache needs a display. Install xvfb, or set DISPLAY."
    xvfb-run --auto-servernum --server-args='-screen 0 1280x820x24 -nolisten tcp' "$@"
  fi
}

make_installers() {
  # dpkg-deb and rpmbuild take the date of their files from this variable.
  SOURCE_DATE_EPOCH=$(date -d "$timestamp" +%s)
  export SOURCE_DATE_EPOCH
  mkdir -p "$out/dist"
  lay_out_root
  make_tar
  make_deb
  make_rpm
  rm -rf "$out/installers"
}

# Lays out the files as they will be on the user's system. Desktop integration consists of plain files, which the
# system's own triggers register: no script runs as root, and a machine without a desktop is not affected.
lay_out_root() {
  package_root=$out/root
  mkdir -p "$package_root/opt" "$package_root/usr/bin" "$package_root/usr/share/doc/digitpad"
  cp -a "$image" "$package_root/opt/digitpad"
  ln -s /opt/digitpad/bin/digitpad "$package_root/usr/bin/digitpad"
  cp -R "$here/linux/share/." "$package_root/usr/share/"
  cp "$here/linux/copyright" "$package_root/usr/share/doc/digitpad/"
  for size in 16 32 64 128 256; do
    local icons=$package_root/usr/share/icons/hicolor/${size}x$size/apps
    mkdir -p "$icons"
    cp "$root/src/main/resources/digitpad/ui/icon-$size.png" "$icons/digitpad.png"
  done
  chmod -R u=rwX,go=rX "$package_root"
  find "$package_root" -exec touch -h -d "$timestamp" {} +
}

make_tar() {
  local name=digitpad-$version-$platform.tar.xz
  tar --create --sort=name --owner=0 --group=0 --numeric-owner --mtime="$timestamp" \
    --directory "$package_root/opt" digitpad | xz --threads=0 > "$out/dist/$name"
  say "$name: $(size_of "$out/dist/$name")"
}

# jpackage builds the packages from the templates; files outside its own folder are added here. The templates list the
# dependencies, because those that jpackage detects would require the versions of the build machine.
make_deb() {
  command -v dpkg-deb > /dev/null || { say "no .deb: dpkg-deb is missing"; return; }
  DPKG_DEB_COMPRESSOR_TYPE=none package_type deb --linux-deb-maintainer "DigitPad <digitpad@localhost>"
  local made unpacked=$out/installers/unpacked
  made=$(echo "$out"/installers/*.deb)
  dpkg-deb --raw-extract "$made" "$unpacked"
  rm -f "$unpacked"/DEBIAN/p*
  rm -rf "${unpacked:?}/opt" "${unpacked:?}/usr"
  cp -a "$package_root/." "$unpacked/"
  sed -i "s/^Installed-Size:.*/Installed-Size: $(du -k -s "$package_root" | cut -f1)/" "$unpacked/DEBIAN/control"
  dpkg-deb --root-owner-group -Zxz --build "$unpacked" "$out/dist/${made##*/}" > /dev/null
  say "${made##*/}: $(size_of "$out/dist/${made##*/}")"
}

make_rpm() {
  command -v rpmbuild > /dev/null || { say "no .rpm: rpmbuild is missing"; return; }
  # rpmbuild reads its settings from the home folder.
  local home=$out/installers/home made
  mkdir -p "$home"
  printf '%s\n' '%_buildhost localhost' '%use_source_date_epoch_as_buildtime 1' \
    '%clamp_mtime_to_source_date_epoch 1' > "$home/.rpmmacros"
  HOME=$home DIGITPAD_PACKAGE_ROOT=$package_root package_type rpm
  made=$(echo "$out"/installers/*.rpm)
  mv "$made" "$out/dist/"
  say "${made##*/}: $(size_of "$out/dist/${made##*/}")"
}

package_type() {
  local type=$1
  shift
  "$jdk/bin/jpackage" --type "$type" --name digitpad --app-image "$image" --app-version "$version" --vendor DigitPad \
    --linux-package-name digitpad --install-dir /opt --resource-dir "$here/linux/templates" \
    --dest "$out/installers" "$@"
}

size_of() {
  echo "$(($(wc -c < "$1") / 1000000)) MB"
}
