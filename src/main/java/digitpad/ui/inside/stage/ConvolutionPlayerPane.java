package digitpad.ui.inside.stage;

import atlantafx.base.theme.Styles;
import digitpad.explanation.Convolution;
import digitpad.explanation.ConvolutionCell;
import digitpad.explanation.Inspection;
import digitpad.network.Architecture;
import digitpad.network.Shape;
import digitpad.text.Messages;
import digitpad.ui.Palette;
import digitpad.ui.controls.KeyboardFocus;
import digitpad.ui.inside.cell.CellRef;
import digitpad.ui.inside.cell.InspectionViewModel;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A convolution played: the window slides over the input and the map fills, at a chosen speed or step by step. */
public final class ConvolutionPlayerPane extends BorderPane {
    private static final Messages TEXT = Messages.of(ConvolutionPlayerPane.class);
    private static final double FRAMES_PER_SECOND = 30;

    private final InspectionViewModel model;
    private final ConvolutionPlayerCanvas canvas;
    private final FontIcon playIcon = new FontIcon(Feather.PLAY);
    private final Button play = button("stage.play", playIcon);
    /** Its middle is the geometric middle: a step of it is a share, not a number of cells. */
    private final Slider speed = new Slider(0, 1, 0.5);

    private final Timeline clock = new Timeline();
    private final Label title = new Label();
    private final Runnable closed;
    private ConvolutionPlayback player = new ConvolutionPlayback(1);
    private CellRef spot = new CellRef(1, 0, 0, 0);
    private Architecture shown;

    /** {@code closed} is run when the user has seen enough. */
    public ConvolutionPlayerPane(InspectionViewModel model, ObservableValue<Palette> palette, Runnable closed) {
        this.model = model;
        this.closed = closed;
        setId("stage");
        getStyleClass().add("stage");
        canvas = new ConvolutionPlayerCanvas(model, palette);
        title.getStyleClass().add("stage-title");
        setTop(title);
        setCenter(canvas);
        setBottom(controls());
        clock.getKeyFrames().add(new KeyFrame(Duration.seconds(1 / FRAMES_PER_SECOND), event -> tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        model.inspectionProperty().addListener((property, before, now) -> checkStillThere());
    }

    /** Begins with a map of a convolution. */
    public void start(CellRef map) {
        Optional<Inspection> seen = model.inspectionProperty().get();
        if (seen.isEmpty()) {
            return;
        }
        spot = map;
        shown = seen.get().structure().model().architecture();
        Shape shape = seen.get().structure().shape(map.level());
        player = new ConvolutionPlayback(shape.area());
        setSpeed();
        player.play();
        clock.play();
        show();
        if (model.inputMapProperty().get().isEmpty()) {
            // One is shown all along, or the kernel would change under the window.
            model.inputMapProperty().set(OptionalInt.of(inputOf(map, seen.get())));
        }
    }

    /** The input map that adds most where the map is brightest. */
    private static int inputOf(CellRef map, Inspection seen) {
        Shape shape = seen.structure().shape(map.level());
        float[] values = seen.activations().of(map.level());
        int first = map.map() * shape.area();
        int brightest = 0;
        for (int cell = 1; cell < shape.area(); cell++) {
            brightest = values[first + cell] > values[first + brightest] ? cell : brightest;
        }
        return ConvolutionCell.of(
                        (Convolution) seen.structure().layer(map.level()),
                        seen.activations().of(map.level() - 1),
                        map.map(),
                        brightest / shape.width(),
                        brightest % shape.width())
                .strongestInput();
    }

    /** Stops it. */
    public void stop() {
        player.pause();
        clock.stop();
        model.inputMapProperty().set(OptionalInt.empty());
    }

    /** Puts the focus on the button that plays and pauses; {@code shown} if it is to be seen. */
    public void focusOnPlay(boolean shown) {
        KeyboardFocus.moveTo(play, shown);
    }

    /** Plays or pauses. */
    public void toggle() {
        if (player.isRunning()) {
            player.pause();
        } else {
            player.play();
            clock.play();
        }
        show();
    }

    private void tick() {
        int before = player.cell();
        player.advance(1 / FRAMES_PER_SECOND);
        if (player.cell() != before || !player.isRunning()) {
            show();
        }
        if (!player.isRunning()) {
            clock.stop();
        }
    }

    private void step(int by) {
        player.step(by);
        show();
    }

    private void show() {
        playIcon.setIconCode(player.isRunning() ? Feather.PAUSE : Feather.PLAY);
        Optional<Inspection> seen = model.inspectionProperty().get();
        if (seen.isEmpty() || !spot.isIn(seen.get().structure())) {
            return;
        }
        int width = seen.get().structure().shape(spot.level()).width();
        CellRef now = new CellRef(spot.level(), spot.map(), player.cell() / width, player.cell() % width);
        title.setText(TEXT.get(
                "stage.title", seen.get().structure().layer(spot.level()).name(), spot.map(), now.row(), now.column()));
        model.pinnedProperty().set(Optional.of(now));
        canvas.show(now, player);
    }

    private void checkStillThere() {
        Optional<Inspection> seen = model.inspectionProperty().get();
        if (getScene() != null
                && isVisible()
                && seen.isPresent()
                && !seen.get().structure().model().architecture().equals(shown)) {
            closed.run();
        }
    }

    private HBox controls() {
        play.setOnAction(event -> toggle());
        Button restart = button("stage.restart", new FontIcon(Feather.SKIP_BACK));
        restart.setOnAction(event -> {
            player.restart();
            show();
        });
        Button back = button("stage.back", new FontIcon(Feather.CHEVRON_LEFT));
        back.setOnAction(event -> step(-1));
        Button forward = button("stage.forward", new FontIcon(Feather.CHEVRON_RIGHT));
        forward.setOnAction(event -> step(1));
        Label slow = new Label(TEXT.get("stage.speed"));
        slow.getStyleClass().add("toolbar-label");
        slow.setMinWidth(Region.USE_PREF_SIZE);
        speed.setId("stage-speed");
        speed.setAccessibleText(TEXT.get("stage.speed"));
        speed.valueProperty().addListener((property, before, now) -> setSpeed());
        Button close = new Button(TEXT.get("stage.close"));
        close.setId("stage-close");
        close.getStyleClass().add("small-button");
        close.setOnAction(event -> closed.run());
        HBox row = new HBox(restart, back, play, forward, slow, speed, close);
        row.getStyleClass().add("stage-controls");
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private void setSpeed() {
        player.setSpeed(ConvolutionPlayback.SLOWEST
                * Math.pow(ConvolutionPlayback.FASTEST / ConvolutionPlayback.SLOWEST, speed.getValue()));
    }

    private static Button button(String key, FontIcon icon) {
        Button button = new Button(null, icon);
        button.setId(key.replace('.', '-'));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setTooltip(new Tooltip(TEXT.get(key)));
        button.setAccessibleText(TEXT.get(key));
        return button;
    }
}
