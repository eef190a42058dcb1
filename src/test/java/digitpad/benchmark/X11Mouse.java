package digitpad.benchmark;

import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import javafx.geometry.Point2D;

/**
 * The mouse of an X display without scaling, where screen and window pixels are the same. It replaces JavaFX's robot,
 * which queries the desktop settings on each move and leaks about a kilobyte each time. A memory measurement would
 * count that as memory of the program.
 */
final class X11Mouse {
    private static final NativeLong NO_DELAY = new NativeLong(0);
    private static final int SAME_SCREEN = -1;
    private static final int LEFT = 1;

    private final NativeLibrary x11 = NativeLibrary.getInstance("libX11.so.6");
    private final NativeLibrary xtest = NativeLibrary.getInstance("libXtst.so.6");
    private final Pointer display;

    X11Mouse() {
        display = x11.getFunction("XOpenDisplay").invokePointer(new Object[] {null});
        if (display == null) {
            throw new IllegalStateException("this benchmark needs an X display");
        }
    }

    void move(Point2D to) {
        send("XTestFakeMotionEvent", SAME_SCREEN, (int) Math.round(to.getX()), (int) Math.round(to.getY()), NO_DELAY);
    }

    void press() {
        send("XTestFakeButtonEvent", LEFT, 1, NO_DELAY);
    }

    void release() {
        send("XTestFakeButtonEvent", LEFT, 0, NO_DELAY);
    }

    private void send(String event, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = display;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        if (xtest.getFunction(event).invokeInt(all) == 0) {
            throw new IllegalStateException("the display does not support XTEST");
        }
        x11.getFunction("XFlush").invokeInt(new Object[] {display});
    }
}
