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
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Shows the layers of two networks side by side, their sizes, and the settings of their training that differ. */
public final class NetworkComparisonDialog {
    private static final Messages TEXT = Messages.of(NetworkComparisonDialog.class);

    /** In pixels, as are the other sizes. */
    private static final double MAX_WIDTH = 860;

    private static final double CHANGE_WIDTH = 94;
    private static final double NUMBER_WIDTH = 88;
    /** What the window needs around the dialog, and the dialog around its list. */
    private static final double MARGIN = 32;

    private static final double FRAME_HEIGHT = 210;

    /** The columns of each side. */
    private static final int SIDE_COLUMNS = 3;

    private static final int LEFT = 1;
    private static final int RIGHT = LEFT + SIDE_COLUMNS;

    private final NetworkComparison comparison;

    private NetworkComparisonDialog(NetworkComparison comparison) {
        this.comparison = comparison;
    }

    /** Shows the dialog above a window, and waits until the user closes it. */
    public static void show(NetworkComparison comparison, Window owner) {
        new NetworkComparisonDialog(comparison).show(owner);
    }

    private void show(Window owner) {
        GridPane head = head();
        VBox body = new VBox(layers(), settings());
        body.getStyleClass().add("comparison-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setId("comparison-scroll");
        scroll.setAccessibleText(TEXT.get("comparison.title"));
        scroll.getStyleClass().add("comparison-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(Math.max(1, owner.getHeight() - FRAME_HEIGHT));
        // The columns of the head are above those of the list, which a scroll bar makes narrower.
        scroll.viewportBoundsProperty().subscribe(bounds -> {
            if (bounds.getWidth() > 0) {
                head.setMaxWidth(bounds.getWidth());
            }
        });
        VBox form = new VBox(head, scroll);
        form.getStyleClass().addAll("dialog-form", "comparison");
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setTitle(TEXT.get("comparison.title"));
        dialog.getDialogPane().setId("comparison");
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        dialog.getDialogPane().setContent(form);
        dialog.getDialogPane().setPrefWidth(Math.min(MAX_WIDTH, owner.getWidth() - MARGIN));
        OwnedDialog.showAndWait(dialog, owner, scroll);
    }

    private GridPane head() {
        GridPane head = grid();
        head.setId("comparison-head");
        head.add(name(comparison.left()), LEFT, 0, SIDE_COLUMNS, 1);
        head.add(name(comparison.right()), RIGHT, 0, SIDE_COLUMNS, 1);
        for (int side : List.of(LEFT, RIGHT)) {
            addSide(
                    head,
                    1,
                    side,
                    caption(TEXT.get("comparison.layer")),
                    caption(TEXT.get("comparison.output")),
                    caption(TEXT.get("comparison.parameters")));
        }
        return head;
    }

    private static Node name(Side side) {
        VBox cell = new VBox(styled(new Label(side.name()), "comparison-name"), caption(side.preset()));
        cell.getStyleClass().add("comparison-cell");
        return cell;
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

    private static Node total(String text) {
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
        GridPane grid = new GridPane();
        grid.setId("comparison-settings");
        grid.getStyleClass().add("comparison-settings");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = growing();
        values.setPercentWidth(38);
        grid.getColumnConstraints().setAll(names, values, values);
        for (NetworkComparison.SettingDifference each : differences) {
            grid.addRow(grid.getRowCount(), caption(each.name()), fact(each.left()), fact(each.right()));
        }
        VBox section = new VBox(heading, grid);
        section.getStyleClass().add("details-section");
        return section;
    }

    /** Creates a grid with the columns that the head and the list have in common. */
    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("comparison-grid");
        grid.getColumnConstraints()
                .setAll(
                        fixed(CHANGE_WIDTH, HPos.LEFT),
                        growing(),
                        fixed(NUMBER_WIDTH, HPos.RIGHT),
                        fixed(NUMBER_WIDTH, HPos.RIGHT),
                        growing(),
                        fixed(NUMBER_WIDTH, HPos.RIGHT),
                        fixed(NUMBER_WIDTH, HPos.RIGHT));
        return grid;
    }

    private static ColumnConstraints fixed(double width, HPos alignment) {
        ColumnConstraints column = new ColumnConstraints(width);
        column.setHalignment(alignment);
        return column;
    }

    private static ColumnConstraints growing() {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(0);
        // All growing columns are equally wide, whatever is in them.
        column.setPrefWidth(1);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private static void addSide(GridPane grid, int line, int side, Node layer, Node output, Node parameters) {
        grid.add(layer, side, line);
        grid.add(output, side + 1, line);
        grid.add(parameters, side + 2, line);
    }

    /** Returns a cell that fills its place in the grid, so that the cells of a row look like one. */
    private static Region cell(Node content, String style) {
        VBox cell = new VBox(content);
        cell.getStyleClass().addAll("comparison-cell", style);
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
