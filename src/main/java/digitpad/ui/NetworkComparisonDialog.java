package digitpad.ui;

import digitpad.model.ArchitectureText;
import digitpad.model.NetworkComparison;
import digitpad.model.NetworkComparison.Side;
import digitpad.network.Architecture.PlacedLayer;
import digitpad.network.ArchitectureComparison.Change;
import digitpad.network.ArchitectureComparison.Row;
import digitpad.text.Messages;
import digitpad.ui.controls.OwnedDialog;
import digitpad.ui.controls.TwoLineLabel;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Shows the layers of two networks side by side, their sizes, and the settings of their training that differ. */
public final class NetworkComparisonDialog {
    private static final Messages TEXT = Messages.of(NetworkComparisonDialog.class);

    /** In pixels, as are the other sizes. */
    private static final double MAX_WIDTH = 880;

    private static final double NAME_WIDTH = 120;
    private static final double OUTPUT_WIDTH = 86;
    private static final double PARAMETERS_WIDTH = 92;
    /** What the window needs around the dialog. */
    private static final double MARGIN = 16;
    /** What the dialog needs beside its list, with a scroll bar. */
    private static final double FRAME_WIDTH = 44;

    private static final double FRAME_HEIGHT = 210;

    /** The columns of each side. */
    private static final int SIDE_COLUMNS = 3;

    private static final int LEFT = 1;
    private static final int RIGHT = LEFT + SIDE_COLUMNS;

    private final NetworkComparison comparison;
    private final double width;

    private NetworkComparisonDialog(NetworkComparison comparison, double width) {
        this.comparison = comparison;
        this.width = width;
    }

    /** Shows the dialog above a window, and waits until the user closes it. */
    public static void show(NetworkComparison comparison, Window owner) {
        new NetworkComparisonDialog(comparison, Math.min(MAX_WIDTH, owner.getWidth() - MARGIN)).show(owner);
    }

    private void show(Window owner) {
        VBox body = new VBox(layers(), settings());
        body.getStyleClass().add("comparison-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setId("comparison-scroll");
        scroll.setAccessibleText(TEXT.get("comparison.title"));
        scroll.getStyleClass().add("comparison-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(Math.max(1, owner.getHeight() - FRAME_HEIGHT));
        VBox form = new VBox(head(), scroll);
        form.getStyleClass().addAll("dialog-form", "comparison");
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setTitle(TEXT.get("comparison.title"));
        dialog.getDialogPane().setId("comparison");
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        dialog.getDialogPane().setContent(form);
        dialog.getDialogPane().setPrefWidth(width);
        OwnedDialog.showAndWait(dialog, owner, scroll);
    }

    private GridPane head() {
        GridPane head = grid();
        head.setId("comparison-head");
        head.add(name(comparison.left()), LEFT, 0, SIDE_COLUMNS, 1);
        head.add(rightSide(name(comparison.right())), RIGHT, 0, SIDE_COLUMNS, 1);
        for (int side : List.of(LEFT, RIGHT)) {
            addSide(
                    head,
                    1,
                    side,
                    cell(caption(TEXT.get("comparison.layer")), "head"),
                    cell(caption(TEXT.get("comparison.output")), "head"),
                    cell(caption(TEXT.get("comparison.parameters")), "head"));
        }
        return head;
    }

    private static Region name(Side side) {
        return cell(new VBox(styled(new Label(side.name()), "comparison-name"), caption(side.preset())), "head");
    }

    private GridPane layers() {
        GridPane grid = grid();
        grid.setId("comparison-layers");
        int line = 0;
        for (Row row : comparison.layers()) {
            String change = styleClass(row.change());
            grid.add(cell(fact(text(row.change())), change), 0, line);
            addLayer(grid, line, LEFT, row.left(), change);
            addLayer(grid, line, RIGHT, row.right(), change);
            line++;
        }
        addTotals(
                grid,
                line++,
                TEXT.get("comparison.total.parameters"),
                comparison.left().architecture().parameterCount(),
                comparison.right().architecture().parameterCount());
        addTotals(
                grid,
                line,
                TEXT.get("comparison.total.multiplyadds"),
                comparison.left().multiplyAdds(),
                comparison.right().multiplyAdds());
        return grid;
    }

    private static void addLayer(GridPane grid, int line, int side, Optional<PlacedLayer> placed, String change) {
        if (placed.isEmpty()) {
            grid.add(cell(new Region(), "same"), side, line, SIDE_COLUMNS, 1);
            return;
        }
        PlacedLayer layer = placed.get();
        addSide(
                grid,
                line,
                side,
                cell(
                        new TwoLineLabel(
                                ArchitectureText.layer(layer.layer()),
                                layer.layer().name()),
                        change),
                cell(fact(ArchitectureText.shape(layer.output())), change),
                cell(fact(count(layer.parameterCount())), change));
    }

    private static void addTotals(GridPane grid, int line, String name, long left, long right) {
        grid.add(cell(new Region(), "total"), 0, line);
        addSide(grid, line, LEFT, total(name), cell(new Region(), "total"), total(count(left)));
        addSide(grid, line, RIGHT, total(name), cell(new Region(), "total"), total(count(right)));
    }

    private static Region total(String text) {
        return cell(styled(fact(text), "layer-total"), "total");
    }

    private Node settings() {
        List<NetworkComparison.SettingDifference> differences = comparison.settings();
        Label heading = styled(
                new Label(
                        differences.isEmpty()
                                ? TEXT.get("comparison.settings.same")
                                : TEXT.get("comparison.settings.differ")),
                "details-heading");
        heading.setId("comparison-settings-heading");
        GridPane grid = grid();
        grid.setId("comparison-settings");
        int line = 0;
        for (NetworkComparison.SettingDifference each : differences) {
            grid.add(cell(caption(each.name()), "setting"), 0, line);
            grid.add(cell(fact(each.left()), "setting"), LEFT, line, SIDE_COLUMNS, 1);
            grid.add(rightSide(cell(fact(each.right()), "setting")), RIGHT, line, SIDE_COLUMNS, 1);
            line++;
        }
        VBox section = new VBox(heading, grid);
        section.getStyleClass().add("details-section");
        return section;
    }

    /** Creates a grid with columns that are the same in all grids of the dialog. */
    private GridPane grid() {
        double layerWidth = (width - FRAME_WIDTH - NAME_WIDTH) / 2 - OUTPUT_WIDTH - PARAMETERS_WIDTH;
        GridPane grid = new GridPane();
        for (double column : new double[] {
            NAME_WIDTH, layerWidth, OUTPUT_WIDTH, PARAMETERS_WIDTH, layerWidth, OUTPUT_WIDTH, PARAMETERS_WIDTH
        }) {
            grid.getColumnConstraints().add(new ColumnConstraints(column));
        }
        return grid;
    }

    private static void addSide(GridPane grid, int line, int side, Region layer, Region output, Region parameters) {
        grid.add(side == RIGHT ? rightSide(layer) : layer, side, line);
        output.getStyleClass().add("number");
        parameters.getStyleClass().add("number");
        grid.add(output, side + 1, line);
        grid.add(parameters, side + 2, line);
    }

    /** Returns a cell that fills its place in the grid, so that the cells of a row look like one. */
    private static Region cell(Node content, String style) {
        VBox cell = new VBox(content);
        cell.getStyleClass().addAll("comparison-cell", style);
        return cell;
    }

    /** Sets the first cell of the right side apart from the left side. */
    private static Region rightSide(Region cell) {
        cell.getStyleClass().add("right-side");
        return cell;
    }

    private static String text(Change change) {
        return switch (change) {
            case SAME -> "";
            case CHANGED -> TEXT.get("comparison.changed");
            case ONLY_LEFT -> TEXT.get("comparison.left");
            case ONLY_RIGHT -> TEXT.get("comparison.right");
        };
    }

    private static String styleClass(Change change) {
        return switch (change) {
            case SAME -> "same";
            case CHANGED -> "changed";
            case ONLY_LEFT -> "removed";
            case ONLY_RIGHT -> "added";
        };
    }

    private static String count(long count) {
        return TEXT.get("comparison.count", count);
    }

    private static Label caption(String text) {
        return styled(new Label(text), "fact-caption");
    }

    private static Label fact(String text) {
        return styled(new Label(text), "fact");
    }

    private static Label styled(Label label, String style) {
        label.getStyleClass().add(style);
        return label;
    }
}
