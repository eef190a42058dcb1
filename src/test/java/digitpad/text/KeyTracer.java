package digitpad.text;

import digitpad.text.SourceFile.Call;
import digitpad.text.SourceFile.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the keys that code can request from its bundle: literals, conditional and concatenated keys, and keys from
 * parameters, fields, variables and methods. A part that it cannot trace becomes {@value #UNKNOWN} in the key.
 */
final class KeyTracer {
    static final String UNKNOWN = "*";

    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern NAME = Pattern.compile("(?:this\\.)?([a-zA-Z]\\w*)");
    private static final Pattern OWN_CALL = Pattern.compile("(?s)([a-z]\\w*)\\(.*\\)");
    private static final Pattern SWITCH = Pattern.compile("(?s)switch\\s*\\(.*");
    private static final Pattern DECLARATION =
            Pattern.compile("\\bMessages\\s+(\\w+)\\s*=\\s*Messages\\.of\\((\\w+)\\.class\\);");
    /** More steps than any key takes from its literal to its use. */
    private static final int MAX_DEPTH = 12;

    /**
     * A place where the code requests a text.
     *
     * @param keys the keys that it can request
     * @param arguments the number of arguments of the pattern; -1 if unknown
     */
    record Use(SourceFile source, int line, Set<String> keys, int arguments) {
        @Override
        public String toString() {
            return source.path() + ":" + line + " " + keys;
        }
    }

    private final List<SourceFile> sources;

    KeyTracer(List<SourceFile> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Returns all uses of bundles. */
    List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        for (SourceFile source : sources) {
            Matcher declared = DECLARATION.matcher(source.text());
            while (declared.find()) {
                Pattern opening = Pattern.compile("\\b" + declared.group(1) + "\\s*\\.\\s*get\\(");
                for (Call call : source.calls(opening)) {
                    uses.add(new Use(source, source.line(call.at()), keys(call, 0, 0), arguments(call)));
                }
            }
        }
        return uses;
    }

    /** Returns descriptions of code that accesses a bundle in a way that {@link #uses} does not find. */
    List<String> untraceable() {
        List<String> untraceable = new ArrayList<>();
        for (SourceFile source : sources) {
            String rest = source.text();
            Matcher declared = DECLARATION.matcher(source.text());
            while (declared.find()) {
                if (!declared.group(2).equals(source.className())) {
                    untraceable.add(source.path() + " uses the messages of " + declared.group(2));
                }
                rest = rest.replace(declared.group(), "")
                        .replaceAll("\\b" + declared.group(1) + "\\s*\\.\\s*get\\(", "");
                if (Pattern.compile("(?<![.\"\\w])" + declared.group(1) + "\\b(?!\")")
                        .matcher(rest)
                        .find()) {
                    untraceable.add(source.path() + " passes on " + declared.group(1));
                }
            }
            if (rest.contains("Messages.of(")) {
                untraceable.add(source.path() + " does not store its messages in a variable");
            }
        }
        return untraceable;
    }

    private static int arguments(Call call) {
        int count = call.arguments().size() - 1;
        boolean passesOnVarargs = count == 1
                && call.source().around(call.at()).stream()
                        .anyMatch(method -> method.varargs()
                                && method.parameters()
                                        .get(method.parameters().size() - 1)
                                        .equals(call.arguments().get(1)));
        return passesOnVarargs ? -1 : count;
    }

    private Set<String> keys(Call call, int argument, int depth) {
        return keys(call.source(), call.at(), call.arguments().get(argument), depth + 1);
    }

    /** Returns the possible values of an expression at a position. */
    private Set<String> keys(SourceFile source, int at, String expression, int depth) {
        if (depth > MAX_DEPTH) {
            return Set.of(UNKNOWN);
        }
        if (expression.startsWith("(") && JavaCode.closing(expression, 0) == expression.length()) {
            return keys(
                    source, at, expression.substring(1, expression.length() - 1).strip(), depth);
        }
        if (SWITCH.matcher(expression).matches()) {
            return arms(source, at, expression, depth);
        }
        int choice = JavaCode.find(expression, '?');
        if (choice >= 0) {
            return chosen(source, at, expression.substring(choice + 1), depth);
        }
        List<String> parts = JavaCode.split(expression, '+');
        if (parts.size() > 1) {
            return joined(source, at, parts, depth);
        }
        Matcher literal = LITERAL.matcher(expression);
        if (literal.matches()) {
            return Set.of(literal.group(1));
        }
        Matcher name = NAME.matcher(expression);
        if (name.matches()) {
            return named(source, at, name.group(1), depth);
        }
        Matcher call = OWN_CALL.matcher(expression);
        return call.matches() ? returned(source, call.group(1), depth) : Set.of(UNKNOWN);
    }

    private Set<String> chosen(SourceFile source, int at, String choices, int depth) {
        int nested = JavaCode.find(choices, '?');
        int colon = nested < 0 || JavaCode.find(choices, ':') < nested
                ? JavaCode.find(choices, ':')
                : choices.lastIndexOf(':');
        Set<String> keys =
                new LinkedHashSet<>(keys(source, at, choices.substring(0, colon).strip(), depth));
        keys.addAll(keys(source, at, choices.substring(colon + 1).strip(), depth));
        return keys;
    }

    private Set<String> arms(SourceFile source, int at, String expression, int depth) {
        String body = expression.substring(expression.indexOf('{') + 1, expression.lastIndexOf('}'));
        Set<String> keys = new LinkedHashSet<>();
        for (String arm : JavaCode.split(body, ';')) {
            if (!arm.isBlank()) {
                keys.addAll(
                        keys(source, at, arm.substring(arm.indexOf("->") + 2).strip(), depth));
            }
        }
        return keys;
    }

    private Set<String> joined(SourceFile source, int at, List<String> parts, int depth) {
        Set<String> keys = Set.of("");
        for (String part : parts) {
            Set<String> longer = new LinkedHashSet<>();
            for (String end : keys(source, at, part, depth)) {
                keys.forEach(begin -> longer.add(begin + end));
            }
            keys = longer;
        }
        return keys;
    }

    /** Returns the possible values of a variable, a parameter or a field. */
    private Set<String> named(SourceFile source, int at, String name, int depth) {
        for (Method method : source.around(at)) {
            Pattern local = Pattern.compile("\\b(?:String|var)\\s+" + name + "\\s*=\\s*");
            List<Call> values = source.expressions(local, method.start(), at);
            if (!values.isEmpty()) {
                return keys(values.get(values.size() - 1), 0, depth);
            }
            int parameter = method.parameters().indexOf(name);
            if (parameter >= 0) {
                return passed(source, method, parameter, depth);
            }
        }
        Pattern field = Pattern.compile("(?:\\bthis\\.|[;{}]\\s*|\\bString )" + name + "\\s*=\\s*(?!=)");
        return all(source.expressions(field, 0, source.text().length()), 0, depth);
    }

    /** Returns the possible values that callers of a method pass for a parameter. */
    private Set<String> passed(SourceFile source, Method method, int parameter, int depth) {
        List<Call> calls = new ArrayList<>();
        for (SourceFile caller : method.visible() ? sources : List.of(source)) {
            calls.addAll(caller.calls(opening(method.name(), method.isConstructor())));
            if (caller.text().contains("::" + method.name() + ")") && !method.isConstructor()) {
                return Set.of(UNKNOWN);
            }
        }
        if (method.isConstructor()) {
            source.calls(Pattern.compile("\\bthis\\(")).stream()
                    .filter(call -> source.around(call.at()).get(0).name().equals(method.name()))
                    .forEach(calls::add);
        }
        int count = method.parameters().size();
        calls.removeIf(call -> method.varargs()
                ? call.arguments().size() < count - 1
                : call.arguments().size() != count);
        return all(calls, parameter, depth);
    }

    private static Pattern opening(String method, boolean constructor) {
        return Pattern.compile(
                constructor ? "\\bnew\\s+(?:\\w+\\.)?" + method + "(?:<\\w*>)?\\(" : "\\b" + method + "\\(");
    }

    private Set<String> returned(SourceFile source, String method, int depth) {
        Set<String> keys = new LinkedHashSet<>();
        for (Method declared : source.methodsCalled(method)) {
            keys.addAll(all(
                    source.expressions(Pattern.compile("\\breturn\\s+"), declared.start(), declared.end()), 0, depth));
        }
        return keys.isEmpty() ? Set.of(UNKNOWN) : keys;
    }

    private Set<String> all(List<Call> calls, int argument, int depth) {
        Set<String> keys = new LinkedHashSet<>();
        calls.forEach(call -> keys.addAll(keys(call, argument, depth)));
        return keys.isEmpty() ? Set.of(UNKNOWN) : keys;
    }
}
