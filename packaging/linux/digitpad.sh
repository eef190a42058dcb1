#!/bin/sh
# Starts DigitPad: the window, or the command line if there are arguments.
self=$(readlink -f "$0")
app=${self%/bin/*}/lib/app
exec "$app/../runtime/bin/java" @OPTIONS@-cp "@CLASSES@" digitpad.Main "$@"
