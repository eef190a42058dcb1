package digitpad.benchmark;

import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import javafx.geometry.Point2D;

/**
 * The mouse of an X display, on which the screen's pixels are the window's. JavaFX's own robot asks the desktop's settings
 * with each move and never lets go of what it was given, a kilobyte each time: in a measurement of the memory that would be
 * taken for the program's.
 */
final class X11Mouse {
    private static final NativeLong AT_ONCE = new NativeLong(0);
    private static final int SAME_SCREEN = -1;
    private static final int LEFT = 1;

    private final NativeLibrary x11 = NativeLibrary.getInstance("libX11.so.6");
    private final NativeLibrary test = NativeLibrary.getInstance("libXtst.so.6");
    private final Pointer display;

    X11Mouse() {
        display = x11.getFunction("XOpenDisplay").invokePointer(new Object[] {null});
        if (display == null) {
            throw new IllegalStateException("no X display, on which alone this measures");
        }
    }

    void move(Point2D to) {
        fake("XTestFakeMotionEvent", SAME_SCREEN, (int) Math.round(to.getX()), (int) Math.round(to.getY()), AT_ONCE);
    }

    void press() {
        fake("XTestFakeButtonEvent", LEFT, 1, AT_ONCE);
    }

    void release() {
        fake("XTestFakeButtonEvent", LEFT, 0, AT_ONCE);
    }

    private void fake(String event, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = display;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        if (test.getFunction(event).invokeInt(all) == 0) {
            throw new IllegalStateException("the display does not let programs move the mouse (XTEST)");
        }
        x11.getFunction("XFlush").invokeInt(new Object[] {display});
    }
}
