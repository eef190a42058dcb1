package digitpad.ui.inside.player;

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

/**
 * Plays a convolution: the kernel slides over the input and the output map fills, at a chosen speed or step by step.
 */
public final class ConvolutionPlayerPane extends BorderPane {
    private static final Messages TEXT = Messages.of(ConvolutionPlayerPane.class);
    private static final double FRAMES_PER_SECOND = 30;

    private final InspectionViewModel model;
    private final ConvolutionPlayerCanvas canvas;
    private final FontIcon playIcon = new FontIcon(Feather.PLAY);
    private final Button play = button("player.play", playIcon);
    /** Logarithmic: 0 is the minimum speed, 1 the maximum, 0.5 their geometric mean. */
    private final Slider speed = new Slider(0, 1, 0.5);

    private final Timeline clock = new Timeline();
    private final Label title = new Label();
    private final Runnable close;
    private ConvolutionPlayback playback = new ConvolutionPlayback(1);
    private CellRef playedMap = new CellRef(1, 0, 0, 0);
    private Architecture shownArchitecture;

    /** Creates the pane; {@code close} is run when the user closes it. */
    public ConvolutionPlayerPane(InspectionViewModel model, ObservableValue<Palette> palette, Runnable close) {
        this.model = model;
        this.close = close;
        setId("player");
        getStyleClass().add("player");
        canvas = new ConvolutionPlayerCanvas(model, palette);
        title.getStyleClass().add("player-title");
        setTop(title);
        setCenter(canvas);
        setBottom(controls());
        clock.getKeyFrames().add(new KeyFrame(Duration.seconds(1 / FRAMES_PER_SECOND), event -> tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        model.inspectionProperty().addListener((property, before, now) -> closeIfNetworkChanged());
    }

    /** Starts playing a map of a convolution. */
    public void start(CellRef map) {
        Optional<Inspection> inspection = model.inspectionProperty().get();
        if (inspection.isEmpty()) {
            return;
        }
        playedMap = map;
        shownArchitecture = inspection.get().structure().model().architecture();
        Shape shape = inspection.get().structure().shape(map.level());
        playback = new ConvolutionPlayback(shape.area());
        setSpeed();
        playback.play();
        clock.play();
        show();
        if (model.inputMapProperty().get().isEmpty()) {
            // Keep one input map, because otherwise the kernel would change from cell to cell.
            model.inputMapProperty().set(OptionalInt.of(inputMapToShow(map, inspection.get())));
        }
    }

    /** Returns the input map that contributes most to the cell with the largest value. */
    private static int inputMapToShow(CellRef map, Inspection inspection) {
        Shape shape = inspection.structure().shape(map.level());
        float[] values = inspection.activations().of(map.level());
        int first = map.map() * shape.area();
        int maxCell = 0;
        for (int cell = 1; cell < shape.area(); cell++) {
            maxCell = values[first + cell] > values[first + maxCell] ? cell : maxCell;
        }
        return ConvolutionCell.of(
                        (Convolution) inspection.structure().layer(map.level()),
                        inspection.activations().of(map.level() - 1),
                        map.map(),
                        maxCell / shape.width(),
                        maxCell % shape.width())
                .strongestInput();
    }

    /** Stops playing, and forgets the chosen input map. */
    public void stop() {
        playback.pause();
        clock.stop();
        model.inputMapProperty().set(OptionalInt.empty());
    }

    /** Moves the focus to the Play button; {@code visible} shows the focus ring. */
    public void focusOnPlay(boolean visible) {
        KeyboardFocus.moveTo(play, visible);
    }

    /** Plays, or pauses. */
    public void toggle() {
        if (playback.isRunning()) {
            playback.pause();
        } else {
            playback.play();
            clock.play();
        }
        show();
    }

    private void tick() {
        int before = playback.cell();
        playback.advance(1 / FRAMES_PER_SECOND);
        if (playback.cell() != before || !playback.isRunning()) {
            show();
        }
        if (!playback.isRunning()) {
            clock.stop();
        }
    }

    private void step(int by) {
        playback.step(by);
        show();
    }

    private void show() {
        playIcon.setIconCode(playback.isRunning() ? Feather.PAUSE : Feather.PLAY);
        Optional<Inspection> inspection = model.inspectionProperty().get();
        if (inspection.isEmpty() || !playedMap.isIn(inspection.get().structure())) {
            return;
        }
        int width = inspection.get().structure().shape(playedMap.level()).width();
        CellRef current =
                new CellRef(playedMap.level(), playedMap.map(), playback.cell() / width, playback.cell() % width);
        title.setText(TEXT.get(
                "player.title",
                inspection.get().structure().layer(playedMap.level()).name(),
                playedMap.map(),
                current.row(),
                current.column()));
        model.pinnedProperty().set(Optional.of(current));
        canvas.show(current, playback);
    }

    private void closeIfNetworkChanged() {
        Optional<Inspection> inspection = model.inspectionProperty().get();
        if (getScene() != null
                && isVisible()
                && inspection.isPresent()
                && !inspection.get().structure().model().architecture().equals(shownArchitecture)) {
            close.run();
        }
    }

    private HBox controls() {
        play.setOnAction(event -> toggle());
        Button restart = button("player.restart", new FontIcon(Feather.SKIP_BACK));
        restart.setOnAction(event -> {
            playback.restart();
            show();
        });
        Button back = button("player.back", new FontIcon(Feather.CHEVRON_LEFT));
        back.setOnAction(event -> step(-1));
        Button forward = button("player.forward", new FontIcon(Feather.CHEVRON_RIGHT));
        forward.setOnAction(event -> step(1));
        Label speedLabel = new Label(TEXT.get("player.speed"));
        speedLabel.getStyleClass().add("toolbar-label");
        speedLabel.setMinWidth(Region.USE_PREF_SIZE);
        speed.setId("player-speed");
        speed.setAccessibleText(TEXT.get("player.speed"));
        speed.valueProperty().addListener((property, before, now) -> setSpeed());
        Button closeButton = new Button(TEXT.get("player.close"));
        closeButton.setId("player-close");
        closeButton.getStyleClass().add("small-button");
        closeButton.setOnAction(event -> close.run());
        HBox row = new HBox(restart, back, play, forward, speedLabel, speed, closeButton);
        row.getStyleClass().add("player-controls");
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private void setSpeed() {
        playback.setSpeed(ConvolutionPlayback.MIN_SPEED
                * Math.pow(ConvolutionPlayback.MAX_SPEED / ConvolutionPlayback.MIN_SPEED, speed.getValue()));
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
