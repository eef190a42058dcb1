package digitpad.model;

import digitpad.files.FailureReason;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.List;

/** The models that come with the program, as its resources. */
final class ShippedModels {
    /** Their names, the default first. */
    static final List<String> NAMES = List.of(ModelStore.DEFAULT, "tutorial");

    private static final Messages TEXT = Messages.of(ShippedModels.class);

    private ShippedModels() {}

    static boolean contains(String name) {
        return NAMES.contains(name);
    }

    static Model load(String name) {
        try (InputStream in = resource(name).openStream()) {
            return ModelFile.read(in, name).withName(name);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** Returns the description of a model. Reads no parameters. */
    static ModelInfo info(String name) {
        try (InputStream in = resource(name).openStream()) {
            return ModelFile.readInfo(in, name).withName(name);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** Returns the size of the model file in bytes. */
    static long bytes(String name) {
        try {
            URLConnection connection = resource(name).openConnection();
            // The stream has to be closed, or the jar stays open.
            try (InputStream in = connection.getInputStream()) {
                return Math.max(connection.getContentLengthLong(), in.available());
            }
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static UserException unreadable(String name, IOException cause) {
        return new UserException(TEXT.get("model.unreadable", name, FailureReason.of(cause)), cause);
    }

    private static URL resource(String name) {
        URL resource = ShippedModels.class.getResource("models/" + name + ModelFile.EXTENSION);
        if (resource == null) {
            throw new UserException(TEXT.get("model.notshipped", name));
        }
        return resource;
    }
}
