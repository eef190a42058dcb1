package digitpad.ui.owndigits;

import digitpad.image.DigitImage;
import digitpad.text.Messages;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;

/** Shows one digit: its image, enlarged, above its label and when it was saved. */
final class DigitTile extends VBox {
    /** The width of a tile in pixels, which has room for a date. */
    static final double WIDTH = 108;

    /** The height of a tile in pixels. */
    static final double HEIGHT = 138;

    private static final double IMAGE_SIDE = 3.0 * DigitImage.SIZE;
    private static final int OPAQUE_BLACK = 0xFF000000;
    private static final int WHITE_STEP = 0x010101;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("item-focused");
    private static final Messages TEXT = Messages.of(DigitTile.class);

    private final DateTimeFormatter date =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());
    private final WritableImage image = new WritableImage(DigitImage.SIZE, DigitImage.SIZE);
    private final int[] argb = new int[DigitImage.PIXELS];
    private final Label label = new Label();
    private final Label saved = new Label();
    private Optional<Thumbnail> drawn = Optional.empty();

    DigitTile() {
        getStyleClass().add("digit-tile");
        setAlignment(Pos.CENTER);
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        ImageView view = new ImageView(image);
        view.setSmooth(false);
        view.setFitWidth(IMAGE_SIDE);
        view.setFitHeight(IMAGE_SIDE);
        label.getStyleClass().add("digit-label");
        saved.getStyleClass().add("digit-saved");
        getChildren().addAll(view, label, saved);
    }

    void show(DigitItem item, boolean selected, boolean focused) {
        if (drawn.isEmpty() || drawn.get() != item.thumbnail()) {
            draw(item.thumbnail());
            drawn = Optional.of(item.thumbnail());
        }
        label.setText(TEXT.get("digit.label", item.label()));
        saved.setText(date.format(item.savedAt()));
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(FOCUSED, focused);
    }

    /** Draws the digit as the network gets it, white on black. */
    private void draw(Thumbnail thumbnail) {
        for (int row = 0; row < DigitImage.SIZE; row++) {
            for (int column = 0; column < DigitImage.SIZE; column++) {
                argb[row * DigitImage.SIZE + column] = OPAQUE_BLACK + WHITE_STEP * thumbnail.at(row, column);
            }
        }
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        DigitImage.SIZE,
                        DigitImage.SIZE,
                        PixelFormat.getIntArgbInstance(),
                        argb,
                        0,
                        DigitImage.SIZE);
    }
}
