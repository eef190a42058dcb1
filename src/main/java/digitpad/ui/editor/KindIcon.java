package digitpad.ui.editor;

import digitpad.network.draft.LayerKind;
import digitpad.text.Messages;
import java.util.Locale;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A colored square with a symbol for a kind of layer. */
final class KindIcon extends StackPane {
    private static final Messages TEXT = Messages.of(KindIcon.class);

    KindIcon(LayerKind kind) {
        getStyleClass().addAll("kind-icon", "kind-" + id(kind));
        getChildren().setAll(new FontIcon(icon(kind)));
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /** Returns the name of a kind for users. */
    static String name(LayerKind kind) {
        return TEXT.get("kind." + id(kind));
    }

    /** Returns what a layer of the kind does. */
    static String hint(LayerKind kind) {
        return TEXT.get("kind." + id(kind) + ".hint");
    }

    /** Returns the name of a kind in node ids. */
    static String id(LayerKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Feather icon(LayerKind kind) {
        return switch (kind) {
            case CONVOLUTION -> Feather.GRID;
            case ACTIVATION -> Feather.TRENDING_UP;
            case POOLING -> Feather.MINIMIZE_2;
            case NORMALIZATION -> Feather.SLIDERS;
            case DENSE -> Feather.SHARE_2;
            case DROPOUT -> Feather.CLOUD_DRIZZLE;
            case OUTPUT -> Feather.BAR_CHART_2;
        };
    }
}
