# shellcheck shell=bash disable=SC2154,SC2034 # sourced by packaging/build, which sets the shared variables
# Links a Java runtime that includes JavaFX and only the modules that DigitPad uses.

# Modules needed by the class path: java.net.http to download MNIST, java.management and jdk.unsupported for ND4J and
# JavaCPP, java.desktop for pictures, java.naming and java.sql because classes of Jackson and ND4J refer to their types,
# jdk.localedata for numbers and dates in the form of the user's country.
modules=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml,jdk.localedata,jdk.unsupported

link_runtime() {
  # Up to Java 21, the elliptic curves that HTTPS needs are in a separate module.
  [ "$java_release" -ge 22 ] || modules=$modules,jdk.crypto.ec
  local parts=$out/javafx jmods=$out/jmods
  mkdir -p "$jmods"
  for name in base graphics controls; do
    local jar part=$parts/$name
    jar=$(find "$target/lib" -name "javafx-$name-*-*.jar")
    mkdir -p "$part/classes" "$part/libs"
    (cd "$part/classes" && "$jdk/bin/jar" --extract --file "$jar")
    find "$part/classes" -type f \( -name '*.so' -o -name '*.dylib' -o -name '*.dll' \) -exec mv {} "$part/libs/" \;
    # The bridge to SWT, which DigitPad does not use.
    rm -f "$part/classes/javafx-swt.jar"
    "$jdk/bin/jmod" create --class-path "$part/classes" --libs "$part/libs" "$jmods/javafx.$name.jmod"
  done
  # Not compressed: the installer compresses better, and the program starts faster.
  "$jdk/bin/jlink" --module-path "$jmods" --add-modules "$modules,javafx.controls" \
    --strip-debug --no-header-files --no-man-pages --output "$out/runtime"
  rm -rf "$parts" "$jmods"
  say "runtime: $("$out/runtime/bin/java" --list-modules | wc -l | tr -d ' ') modules"
}
