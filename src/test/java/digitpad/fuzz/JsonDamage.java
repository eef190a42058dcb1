package digitpad.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Replaces, removes and copies values of a JSON document, which stays well-formed for the most part. */
final class JsonDamage {
    private static final int MAX_CHANGES = 3;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1",
            "0.5",
            "1e308",
            "1e999",
            "-1e999",
            "1e-999",
            "NaN",
            "2147483647",
            "-2147483648",
            "2147483648",
            "9223372036854775807",
            "1e1000000000",
            "9".repeat(900),
            "9".repeat(5_000),
            "\"\"",
            "\"a\"",
            "\"1\"",
            "\"NaN\"",
            "\"\\u0000\"",
            "\"\\u001b[2J\\n\\u202e\"",
            "\"\\ud800\"",
            "\"../../a\"",
            "\"" + "a".repeat(30_000) + "\"",
            "[]",
            "{}",
            "[null]",
            "[[1,2],[3,4]]",
            "[".repeat(900) + "]".repeat(900),
            "[".repeat(20_000) + "]".repeat(20_000),
            "{\"a\":".repeat(900) + "1" + "}".repeat(900),
            "[" + "0,".repeat(15_000) + "0]");

    private JsonDamage() {}

    /** Returns a copy with one to three changes. */
    static byte[] apply(byte[] json, Random random) {
        try {
            JsonNode root = JSON.readTree(json);
            int changes = 1 + random.nextInt(MAX_CHANGES);
            for (int i = 0; i < changes; i++) {
                List<ContainerNode<?>> parents = new ArrayList<>();
                addContainers(root, parents);
                change(parents.get(random.nextInt(parents.size())), random);
            }
            return JSON.writeValueAsBytes(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addContainers(JsonNode node, List<ContainerNode<?>> found) {
        if (node instanceof ContainerNode<?> container) {
            found.add(container);
            container.forEach(child -> addContainers(child, found));
        }
    }

    private static void change(ContainerNode<?> parent, Random random) {
        JsonNode value = NODES.rawValueNode(new RawValue(VALUES.get(random.nextInt(VALUES.size()))));
        if (parent instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(6)) {
                case 0 -> object.remove(name);
                case 1 ->
                    object.set(
                            names.get(random.nextInt(names.size())),
                            object.get(name).deepCopy());
                case 2 -> object.set("other", value);
                default -> object.set(name, value);
            }
        } else if (parent instanceof ArrayNode array && !array.isEmpty()) {
            int index = random.nextInt(array.size());
            switch (random.nextInt(6)) {
                case 0 -> array.remove(index);
                case 1 ->
                    array.insert(index, array.get(random.nextInt(array.size())).deepCopy());
                default -> array.set(index, value);
            }
        }
    }
}
