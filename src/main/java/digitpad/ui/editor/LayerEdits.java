package digitpad.ui.editor;

import digitpad.network.Layer;
import java.util.Optional;

/** Receives what the user does in the fields of a layer. */
interface LayerEdits {
    /** A setting was chosen. */
    void replace(Layer layer);

    /** A number was typed in a field. */
    void type(String field, Layer layer);

    /** The text of a field is wrong; empty if it is valid. */
    void problem(String field, Optional<String> message);
}
