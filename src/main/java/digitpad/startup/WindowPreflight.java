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
 * Asks, before JavaFX is started, for what it needs of a Linux system: a display, and libraries that a Java archive
 * cannot bring. JavaFX itself would end in a stack of exceptions that name none of it.
 */
public final class WindowPreflight {
    private static final Messages TEXT = Messages.of(WindowPreflight.class);
    private static final String DISPLAY = "DISPLAY";

    /** A library by the name the loader knows, and the packages that bring it. */
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
    private final Predicate<String> libraryLoads;
    private final Predicate<String> displayAnswers;

    /**
     * A preflight of a described machine.
     *
     * @param libraryLoads whether the loader finds a library
     * @param displayAnswers whether a display of that name can be reached; asked only if libX11 loads
     */
    WindowPreflight(
            boolean linux,
            Map<String, String> environment,
            Predicate<String> libraryLoads,
            Predicate<String> displayAnswers) {
        this.linux = linux;
        this.environment = environment;
        this.libraryLoads = libraryLoads;
        this.displayAnswers = displayAnswers;
    }

    /** A preflight of the machine this runs on. */
    public static WindowPreflight forThisMachine() {
        return new WindowPreflight(
                Platform.isLinux(), System.getenv(), WindowPreflight::loads, WindowPreflight::answers);
    }

    /**
     * Returns if a window can be shown.
     *
     * @throws UserException if not: one sentence that names what to install
     */
    public void check() {
        problem().ifPresent(sentence -> {
            throw new UserException(sentence);
        });
    }

    /** What keeps a window from being shown. */
    Optional<String> problem() {
        if (!linux) {
            return Optional.empty();
        }
        List<Library> missing = new ArrayList<>();
        for (Library library : LIBRARIES) {
            if (!libraryLoads.test(library.name())) {
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
        if (!displayAnswers.test(display)) {
            return Optional.of(TEXT.get("preflight.unreachable", display));
        }
        return Optional.empty();
    }

    private static boolean loads(String library) {
        try (NativeLibrary loaded = NativeLibrary.getInstance(library)) {
            return loaded != null;
        } catch (UnsatisfiedLinkError e) {
            return false;
        }
    }

    private static boolean answers(String name) {
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
