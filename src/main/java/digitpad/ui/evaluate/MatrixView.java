package digitpad.ui.evaluate;

import digitpad.evaluation.comparison.ModelComparison;
import digitpad.evaluation.report.ReportContent;
import digitpad.evaluation.score.ConfusionMatrix;
import digitpad.evaluation.score.Score;
import digitpad.text.Messages;
import digitpad.ui.Palette;
import digitpad.ui.controls.CanvasRegion;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/**
 * The confusion matrix: rows are true digits, columns answers. The arrow keys move from cell to cell; Enter or a click
 * lists the images of a cell.
 */
final class MatrixView extends CanvasRegion {
    private static final Messages TEXT = Messages.of(MatrixView.class);
    /** The room for the digits and the titles at the top and left, in pixels. */
    private static final double HEAD = 40;

    private static final double MAX_SIDE = 440;
    private static final double MIN_SIDE = 340;
    private static final double GAP = 1;
    private static final double CORNER = 4;
    /** An error of this share gets the weakest color: one in ten thousand. */
    private static final double SMALLEST_SHARE = 1e-4;

    private static final double WEAKEST = 0.16;
    private static final double CORRECT_OPACITY = 0.2;

    private final GalleryViewModel gallery;
    private final ObservableValue<Palette> palette;
    private final BooleanProperty shares = new SimpleBooleanProperty();
    private final ObjectProperty<MatrixModel> model = new SimpleObjectProperty<>(MatrixModel.FIRST);
    private final Tooltip tooltip = new Tooltip();
    private MatrixCell cursor = new MatrixCell(0, 0);

    MatrixView(GalleryViewModel gallery, ObservableValue<Palette> palette) {
        super(Area.SQUARE);
        this.gallery = gallery;
        this.palette = palette;
        setId("confusion-matrix");
        getStyleClass().add("confusion-matrix");
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setFocusTraversable(true);
        setMinWidth(MIN_SIDE);
        setPrefWidth(MAX_SIDE);
        Tooltip.install(this, tooltip);
        setOnKeyPressed(this::keyPressed);
        setOnMouseMoved(this::moved);
        setOnMousePressed(this::pressed);
        palette.subscribe(this::requestLayout);
        shares.subscribe(this::requestLayout);
        focusedProperty().subscribe(this::requestLayout);
        model.subscribe(chosen -> update());
        gallery.contentProperty().subscribe(this::update);
        gallery.cellProperty().subscribe(chosen -> {
            chosen.ifPresent(cell -> cursor = cell);
            update();
        });
    }

    /** Whether the cells show shares of the true digit; otherwise counts. */
    BooleanProperty sharesProperty() {
        return shares;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.min(MAX_SIDE, Math.max(MIN_SIDE, width));
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    /** The model that is shown. Without a comparison, it is always the first one. */
    ObjectProperty<MatrixModel> modelProperty() {
        return model;
    }

    private void update() {
        setAccessibleText(TEXT.get("matrix.accessible", text(cursor)));
        requestLayout();
    }

    private String text(MatrixCell cell) {
        return difference()
                .map(difference -> difference.text(cell))
                .or(() -> matrix().map(cell::text))
                .orElse("");
    }

    private Optional<ConfusionMatrix> matrix() {
        return content()
                .flatMap(ReportContent::comparison)
                .filter(both -> model.get() == MatrixModel.SECOND)
                .map(ModelComparison::secondScore)
                .or(() -> content().map(ReportContent::score))
                .map(Score::confusion);
    }

    /** Returns the difference of the two models, if it is to be shown. */
    private Optional<MatrixDifference> difference() {
        return model.get() == MatrixModel.DIFFERENCE
                ? content()
                        .flatMap(now -> now.comparison()
                                .map(both -> new MatrixDifference(
                                        now.score().confusion(),
                                        both.secondScore().confusion())))
                : Optional.empty();
    }

    private Optional<ReportContent> content() {
        return gallery.contentProperty().get();
    }

    /** Returns the cell whose images are listed, if it is one of the model that is shown. */
    private Optional<MatrixCell> chosen() {
        return gallery.cellProperty()
                .get()
                .filter(cell -> model.get() == (gallery.isCellOfSecond() ? MatrixModel.SECOND : MatrixModel.FIRST));
    }

    private void choose(MatrixCell cell) {
        switch (model.get()) {
            case FIRST -> gallery.choose(cell);
            case SECOND -> gallery.chooseOfSecond(cell);
            case DIFFERENCE -> {
                // There are no images of a difference.
            }
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> cursor = cursor.moved(-1, 0);
            case RIGHT, KP_RIGHT -> cursor = cursor.moved(1, 0);
            case UP, KP_UP -> cursor = cursor.moved(0, -1);
            case DOWN, KP_DOWN -> cursor = cursor.moved(0, 1);
            case ENTER, SPACE -> choose(cursor);
            default -> {
                return;
            }
        }
        update();
        event.consume();
    }

    private void moved(MouseEvent event) {
        tooltip.setText(at(event).map(this::text).orElse(TEXT.get("matrix.hint")));
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        if (event.getButton() == MouseButton.PRIMARY) {
            at(event).ifPresent(this::choose);
        }
    }

    private Optional<MatrixCell> at(MouseEvent event) {
        double cell = cellSide(Math.floor(Math.min(getWidth(), getHeight())));
        int column = (int) Math.floor((event.getX() - HEAD) / cell);
        int row = (int) Math.floor((event.getY() - HEAD) / cell);
        boolean isInside = column >= 0 && column < ConfusionMatrix.CLASSES && row >= 0 && row < ConfusionMatrix.CLASSES;
        return isInside ? Optional.of(new MatrixCell(row, column)) : Optional.empty();
    }

    private static double cellSide(double side) {
        return (side - HEAD - 2) / ConfusionMatrix.CLASSES;
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        double side = cellSide(width);
        Palette colors = palette.getValue();
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        drawTitles(graphics, colors, side, width);
        difference().ifPresent(difference -> drawDifference(graphics, difference, side));
        matrix().filter(matrix -> difference().isEmpty()).ifPresent(matrix -> {
            for (int label = 0; label < ConfusionMatrix.CLASSES; label++) {
                for (int answer = 0; answer < ConfusionMatrix.CLASSES; answer++) {
                    drawCell(graphics, new MatrixCell(label, answer), matrix, side);
                }
            }
        });
        chosen().ifPresent(cell -> outline(graphics, cell, side, colors.training(), 2.5));
        if (isFocused()) {
            outline(graphics, cursor, side, colors.ink(), 1.5);
        }
    }

    private static void drawTitles(GraphicsContext graphics, Palette colors, double side, double width) {
        graphics.setFill(colors.text());
        graphics.setFont(Font.font(11));
        double middle = HEAD + (width - HEAD) / 2;
        graphics.fillText(TEXT.get("matrix.answer"), middle, 9);
        graphics.save();
        graphics.translate(9, middle);
        graphics.rotate(-90);
        graphics.fillText(TEXT.get("matrix.label"), 0, 0);
        graphics.restore();
        graphics.setFont(Font.font(null, FontWeight.BOLD, 12));
        for (int digit = 0; digit < ConfusionMatrix.CLASSES; digit++) {
            double center = HEAD + (digit + 0.5) * side;
            graphics.fillText(Integer.toString(digit), center, HEAD - 12);
            graphics.fillText(Integer.toString(digit), HEAD - 12, center);
        }
    }

    private void drawDifference(GraphicsContext graphics, MatrixDifference difference, double side) {
        Palette colors = palette.getValue();
        int largest = Math.max(1, difference.largest());
        for (int label = 0; label < ConfusionMatrix.CLASSES; label++) {
            for (int answer = 0; answer < ConfusionMatrix.CLASSES; answer++) {
                MatrixCell cell = new MatrixCell(label, answer);
                int count = difference.count(cell);
                double strength = Math.abs(count) / (double) largest;
                Color color = difference.isBetter(cell) ? colors.validation() : colors.loss();
                fillCell(
                        graphics,
                        cell,
                        side,
                        count == 0
                                ? colors.grid().deriveColor(0, 1, 1, 0.3)
                                : color.deriveColor(0, 1, 1, WEAKEST + (0.75 - WEAKEST) * strength));
                if (count != 0) {
                    String text = shares.get()
                            ? TEXT.get("difference.share", difference.share(cell))
                            : TEXT.get("difference.count", count);
                    drawText(graphics, cell, side, text);
                }
            }
        }
    }

    private static void fillCell(GraphicsContext graphics, MatrixCell cell, double side, Color color) {
        graphics.setFill(color);
        graphics.fillRoundRect(
                HEAD + cell.answer() * side + GAP,
                HEAD + cell.label() * side + GAP,
                side - 2 * GAP,
                side - 2 * GAP,
                CORNER,
                CORNER);
    }

    private void drawText(GraphicsContext graphics, MatrixCell cell, double side, String text) {
        graphics.setFill(palette.getValue().ink());
        graphics.setFont(Font.font(side < 34 ? 10 : 11.5));
        graphics.fillText(text, HEAD + (cell.answer() + 0.5) * side, HEAD + (cell.label() + 0.5) * side, side - 4);
    }

    private void drawCell(GraphicsContext graphics, MatrixCell cell, ConfusionMatrix matrix, double side) {
        fillCell(graphics, cell, side, fill(cell, matrix, palette.getValue()));
        int count = matrix.count(cell.label(), cell.answer());
        if (count > 0) {
            drawText(
                    graphics,
                    cell,
                    side,
                    shares.get() ? TEXT.get("matrix.share", cell.share(matrix)) : TEXT.get("matrix.count", count));
        }
    }

    /** Returns the color of a cell. Errors are colored by the logarithm of their share, so that rare ones show. */
    private static Color fill(MatrixCell cell, ConfusionMatrix matrix, Palette colors) {
        double share = cell.share(matrix);
        if (cell.isCorrect()) {
            return colors.validation().deriveColor(0, 1, 1, CORRECT_OPACITY);
        }
        if (share == 0) {
            return colors.grid().deriveColor(0, 1, 1, 0.3);
        }
        double strength = 1 - Math.log10(Math.max(share, SMALLEST_SHARE)) / Math.log10(SMALLEST_SHARE);
        return colors.loss().deriveColor(0, 1, 1, WEAKEST + (0.85 - WEAKEST) * strength);
    }

    private static void outline(GraphicsContext graphics, MatrixCell cell, double side, Color color, double width) {
        graphics.setStroke(color);
        graphics.setLineWidth(width);
        graphics.strokeRoundRect(
                HEAD + cell.answer() * side + GAP,
                HEAD + cell.label() * side + GAP,
                side - 2 * GAP,
                side - 2 * GAP,
                CORNER,
                CORNER);
    }
}
