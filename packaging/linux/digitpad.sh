#!/bin/sh
# Starts DigitPad: the window, or the command line if there are arguments.
self=$(readlink -f "$0")
app=${self%/bin/*}/lib/app
# Java separates paths by colons and reads "!/" as the end of a jar's name. It cannot run below such a folder.
case $app in
  *:* | *'!/'*)
    echo "DigitPad cannot run in ${app%/lib/app}: the path contains a colon, or a name ends in an exclamation mark." \
      "Move it to another folder." >&2
    exit 2
    ;;
esac
# In a locale without a charset, or one that is not installed, Java can only open files with ASCII names. It then fails
# to start if its own path has other letters.
case $(locale charmap 2> /dev/null || echo "${LC_ALL:-${LC_CTYPE:-${LANG:-C}}}") in
  ANSI_X3.4-1968 | C | POSIX) export LC_ALL=C.UTF-8 ;;
esac
exec "$app/../runtime/bin/java" @OPTIONS@-cp "@CLASSES@" digitpad.Main "$@"
