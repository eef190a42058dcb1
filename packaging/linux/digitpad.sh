#!/bin/sh
# DigitPad: the window, or with arguments the command line.
self=$(readlink -f "$0")
app=${self%/bin/*}/lib/app
exec "$app/../runtime/bin/java" @OPTIONS@-cp "@CLASSES@" digitpad.Main "$@"
