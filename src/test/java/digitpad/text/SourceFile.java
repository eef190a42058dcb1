package digitpad.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A source file, parsed just enough to trace a string from its literal to its use. */
final class SourceFile {
    private static final Pattern HEADER =
            Pattern.compile("(?<before>[\\w>\\])}]\\s+|[;{}]\\s*)(?<name>\\w+)\\s*\\((?<parameters>[^(){};]*)\\)"
                    + "\\s*(throws [\\w.,\\s]+)?\\{");
    private static final Set<String> NON_METHODS =
            Set.of("if", "for", "while", "switch", "catch", "try", "synchronized", "super", "this");

    /**
     * A method or constructor.
     *
     * @param parameters the names of the parameters
     * @param varargs whether the last parameter is variable-arity
     * @param visible whether other files can call it
     * @param start the position of its name
     * @param end the position after its body
     */
    record Method(String name, List<String> parameters, boolean varargs, boolean visible, int start, int end) {
        boolean isConstructor() {
            return Character.isUpperCase(name.charAt(0));
        }
    }

    /** A call: its position, and the code of its arguments. */
    record Call(SourceFile source, int at, List<String> arguments) {}

    private final Path path;
    private final String text;
    private final List<Method> methods = new ArrayList<>();

    private SourceFile(Path path, String text) {
        this.path = path;
        this.text = text;
        Matcher header = HEADER.matcher(text);
        for (int from = 0; header.find(from); from = header.end("name")) {
            boolean isNew = header.group("before").isBlank()
                    || text.substring(0, header.start("name")).matches("(?s).*\\bnew\\s+");
            if (!isNew && !NON_METHODS.contains(header.group("name"))) {
                methods.add(method(header));
            }
        }
        methods.sort(Comparator.comparingInt(Method::start).reversed());
    }

    static SourceFile read(Path path) throws IOException {
        return new SourceFile(path, JavaCode.withoutComments(Files.readString(path)));
    }

    private Method method(Matcher header) {
        List<String> names = new ArrayList<>();
        String parameters = header.group("parameters").strip();
        for (String parameter : JavaCode.splitTypes(parameters)) {
            names.add(parameter.replaceAll("(?s).*?(\\w+)\\s*$", "$1"));
        }
        String modifiers = text.substring(lineStart(header.start("name")), header.start("name"));
        return new Method(
                header.group("name"),
                names,
                parameters.contains("..."),
                !modifiers.contains("private "),
                header.start("name"),
                JavaCode.closing(text, header.end() - 1));
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at) + 1;
    }

    Path path() {
        return path;
    }

    String text() {
        return text;
    }

    /** Returns the folder of the package. */
    Path folder() {
        return path.getParent();
    }

    String className() {
        return path.getFileName().toString().replace(".java", "");
    }

    int line(int at) {
        return (int) text.substring(0, at).lines().count();
    }

    /** Returns the methods that contain a position, innermost first. */
    List<Method> around(int at) {
        return methods.stream()
                .filter(method -> method.start() < at && at < method.end())
                .toList();
    }

    List<Method> methodsCalled(String name) {
        return methods.stream().filter(method -> method.name().equals(name)).toList();
    }

    /**
     * Returns all calls, but not declarations, that {@code opening} matches; the pattern must end with a parenthesis.
     */
    List<Call> calls(Pattern opening) {
        List<Call> calls = new ArrayList<>();
        Matcher matcher = opening.matcher(text);
        while (matcher.find()) {
            int open = matcher.end() - 1;
            int start = matcher.start();
            if (methods.stream().noneMatch(method -> method.start() >= start && method.start() < open)) {
                calls.add(new Call(
                        this, start, JavaCode.split(text.substring(open + 1, JavaCode.closing(text, open) - 1), ',')));
            }
        }
        return calls;
    }

    /** Returns the expressions that follow matches of {@code beginning}, each up to its semicolon. */
    List<Call> expressions(Pattern beginning, int from, int to) {
        List<Call> found = new ArrayList<>();
        Matcher matcher = beginning.matcher(text).region(from, to);
        while (matcher.find()) {
            found.add(new Call(
                    this,
                    matcher.start(),
                    List.of(JavaCode.split(text.substring(matcher.end()), ';').get(0))));
        }
        return found;
    }
}
