# shellcheck shell=bash disable=SC2154,SC2034 # a part of packaging/build, which sets what all parts use
# Linux: a .deb and an .rpm, and the image itself as a .tar.xz for those who have neither.

application_name() { echo digitpad; }
application_icon() { echo ../src/main/resources/digitpad/ui/icon-256.png; }
application_folder() { echo "$1/lib/app"; }
launcher() { echo "$1/bin/digitpad"; }
launcher_options() { :; }

# jpackage's own launcher asks rpm and dpkg, on each start, which package it belongs to: a fifth of a second, and a folder
# .rpmdb in the user's home. What it would do with the answer is to find its own folder.
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

# The rehearsal needs a display; a build machine has none.
with_display() {
  if [ -n "${DISPLAY:-}" ]; then
    "$@"
  else
    command -v xvfb-run > /dev/null \
      || fail "the rehearsal of the ahead-of-time cache needs a display: install xvfb, or set DISPLAY"
    xvfb-run --auto-servernum --server-args='-screen 0 1280x820x24 -nolisten tcp' "$@"
  fi
}

make_installers() {
  # dpkg-deb and rpmbuild date their files by it.
  SOURCE_DATE_EPOCH=$(date -d "$timestamp" +%s)
  export SOURCE_DATE_EPOCH
  mkdir -p "$out/dist"
  lay_out_root
  make_tar
  make_deb
  make_rpm
  rm -rf "$out/installers"
}

# The files as they will lie in the user's system. What the desktop needs are plain files of the package: the system's
# own triggers do the rest, no script runs as root, and a machine without a desktop misses nothing.
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

# jpackage builds the packages by the templates; what it cannot place outside its own folder is added. The templates name
# what the packages need: of what jpackage finds by itself, it would name the build machine's versions.
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
  # rpmbuild reads its settings from the user's home.
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
