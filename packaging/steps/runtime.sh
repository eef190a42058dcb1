# shellcheck shell=bash disable=SC2154,SC2034 # a part of packaging/build, which sets what all parts use
# A Java runtime with JavaFX in it, and no more modules than DigitPad uses.

# What the class path asks for: java.net.http to download MNIST, java.management and jdk.unsupported for ND4J and
# JavaCPP, java.desktop for pictures, java.naming and java.sql because Jackson's and ND4J's classes name their types.
modules=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml,jdk.unsupported

link_runtime() {
  # Java keeps the elliptic curves that HTTPS needs in a module of their own, up to 21.
  [ "$java_release" -ge 22 ] || modules=$modules,jdk.crypto.ec
  local parts=$out/javafx jmods=$out/jmods
  mkdir -p "$jmods"
  for name in base graphics controls; do
    local jar part=$parts/$name
    jar=$(find "$target/lib" -name "javafx-$name-*-*.jar")
    mkdir -p "$part/classes" "$part/libs"
    (cd "$part/classes" && "$jdk/bin/jar" --extract --file "$jar")
    find "$part/classes" -type f \( -name '*.so' -o -name '*.dylib' -o -name '*.dll' \) -exec mv {} "$part/libs/" \;
    # A bridge to SWT, which is not here.
    rm -f "$part/classes/javafx-swt.jar"
    "$jdk/bin/jmod" create --class-path "$part/classes" --libs "$part/libs" "$jmods/javafx.$name.jmod"
  done
  # Not compressed: an installer compresses the whole better, and a start reads it faster.
  "$jdk/bin/jlink" --module-path "$jmods" --add-modules "$modules,javafx.controls" \
    --strip-debug --no-header-files --no-man-pages --output "$out/runtime"
  rm -rf "$parts" "$jmods"
  say "runtime: $("$out/runtime/bin/java" --list-modules | wc -l | tr -d ' ') modules"
}
