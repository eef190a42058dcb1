package digitpad.startup;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Checks before JavaFX starts that a Linux system has what JavaFX needs: a display, and libraries that a JAR file
 * cannot contain. Without this check JavaFX fails with exceptions that name neither.
 */
public final class WindowPreflight {
    private static final Messages TEXT = Messages.of(WindowPreflight.class);
    private static final String DISPLAY = "DISPLAY";

    /** A library by its file name, and the packages of Debian and Fedora that contain it. */
    private record Library(String name, String debian, String fedora) {}

    private static final List<Library> LIBRARIES = List.of(
            new Library("libX11.so.6", "libx11-6", "libX11"),
            new Library("libgtk-3.so.0", "libgtk-3-0", "gtk3"),
            new Library("libXtst.so.6", "libxtst6", "libXtst"),
            new Library("libpangoft2-1.0.so.0", "libpangoft2-1.0-0", "pango"),
            new Library("libfreetype.so.6", "libfreetype6", "freetype"),
            new Library("libGL.so.1", "libgl1", "mesa-libGL"),
            new Library("libXxf86vm.so.1", "libxxf86vm1", "libXxf86vm"));

    private final boolean linux;
    private final Map<String, String> environment;
    private final Predicate<String> canLoadLibrary;
    private final Predicate<String> canOpenDisplay;

    /**
     * Creates the checks for a computer with these properties.
     *
     * @param canLoadLibrary whether a library can be loaded
     * @param canOpenDisplay whether the display of that name can be opened; called only if libX11 can be loaded
     */
    WindowPreflight(
            boolean linux,
            Map<String, String> environment,
            Predicate<String> canLoadLibrary,
            Predicate<String> canOpenDisplay) {
        this.linux = linux;
        this.environment = environment;
        this.canLoadLibrary = canLoadLibrary;
        this.canOpenDisplay = canOpenDisplay;
    }

    /** Returns the checks for this computer. */
    public static WindowPreflight forThisMachine() {
        return new WindowPreflight(
                Platform.isLinux(), System.getenv(), WindowPreflight::canLoad, WindowPreflight::canOpen);
    }

    /**
     * Checks that a window can be shown.
     *
     * @throws UserException if not; the message says what to do
     */
    public void check() {
        problem().ifPresent(message -> {
            throw new UserException(message);
        });
    }

    /** Returns a message that says why no window can be shown and what to do; empty if one can. */
    Optional<String> problem() {
        if (!linux) {
            return Optional.empty();
        }
        List<Library> missing = new ArrayList<>();
        for (Library library : LIBRARIES) {
            if (!canLoadLibrary.test(library.name())) {
                missing.add(library);
            }
        }
        if (!missing.isEmpty()) {
            return Optional.of(TEXT.get(
                    "preflight.libraries",
                    String.join(", ", missing.stream().map(Library::name).toList()),
                    String.join(" ", missing.stream().map(Library::debian).toList()),
                    String.join(" ", missing.stream().map(Library::fedora).toList())));
        }
        String display = environment.get(DISPLAY);
        if (display == null || display.isBlank()) {
            return Optional.of(TEXT.get("preflight.display"));
        }
        if (!canOpenDisplay.test(display)) {
            return Optional.of(TEXT.get("preflight.unreachable", display));
        }
        return Optional.empty();
    }

    /** The library stays loaded: JavaFX is about to load it, too. */
    @SuppressWarnings("resource")
    private static boolean canLoad(String library) {
        try {
            return NativeLibrary.getInstance(library) != null;
        } catch (UnsatisfiedLinkError e) {
            return false;
        }
    }

    private static boolean canOpen(String name) {
        try (NativeLibrary x11 = NativeLibrary.getInstance("libX11.so.6")) {
            Function open = x11.getFunction("XOpenDisplay");
            Pointer display = open.invokePointer(new Object[] {name});
            if (display == null) {
                return false;
            }
            x11.getFunction("XCloseDisplay").invokeInt(new Object[] {display});
            return true;
        }
    }
}
