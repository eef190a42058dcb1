import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Adds components that Maven does not know to a CycloneDX bill of materials: libraries inside other libraries, native
 * libraries, and the Java runtime. Arguments: the bill of materials, a JSON list of components, the JDK's file
 * "release", the file to write.
 */
public final class AddComponents {
    public static void main(String[] arguments) throws Exception {
        ObjectMapper json = new ObjectMapper();
        ObjectNode bill = (ObjectNode) json.readTree(Path.of(arguments[0]).toFile());
        ArrayNode components = bill.withArray("/components");
        components.addAll((ArrayNode) json.readTree(Path.of(arguments[1]).toFile()));
        Properties release = new Properties();
        try (var in = Files.newInputStream(Path.of(arguments[2]))) {
            release.load(in);
        }
        ObjectNode java = components.addObject();
        java.put("type", "framework").put("name", "OpenJDK").put("version", unquoted(release, "JAVA_RUNTIME_VERSION"));
        java.put("publisher", unquoted(release, "IMPLEMENTOR"));
        java.putArray("licenses").addObject().putObject("license").put("id", "GPL-2.0-with-classpath-exception");
        json.writerWithDefaultPrettyPrinter().writeValue(Path.of(arguments[3]).toFile(), bill);
    }

    private static String unquoted(Properties release, String key) {
        String value = release.getProperty(key, release.getProperty("JAVA_VERSION", "unknown"));
        return value.replace("\"", "");
    }
}
