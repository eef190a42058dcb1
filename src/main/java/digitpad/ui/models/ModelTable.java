package digitpad.ui.models;

import digitpad.text.ByteSize;
import digitpad.text.Messages;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;

/** The table of models. Narrow tables leave out the columns that matter least; the details show them all. */
final class ModelTable extends TableView<ModelRow> {
    private static final Messages TEXT = Messages.of(ModelTable.class);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    TEXT.get("models.when"), Locale.getDefault())
            .withZone(ZoneId.systemDefault());

    /** Dates and numbers need this width in pixels; names and networks may be truncated. */
    private static final double MIN_WIDTH = 106;

    private static final double ROW_HEIGHT = 32;

    private final ModelsViewModel viewModel;
    /** Whether the table follows the view model, so that its own changes do not count as the user's. */
    private boolean following;

    /**
     * Creates the table.
     *
     * @param menu returns the context menu of a model
     * @param opened receives a model on a double click
     */
    ModelTable(ModelsViewModel viewModel, Function<ModelRow, List<MenuItem>> menu, Consumer<ModelRow> opened) {
        this.viewModel = viewModel;
        setId("models");
        setAccessibleText(TEXT.get("models.title"));
        getStyleClass().add("model-table");
        setFixedCellSize(ROW_HEIGHT);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        addColumns();
        SortedList<ModelRow> sorted = new SortedList<>(viewModel.shown());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setRowFactory(table -> new Row(menu, opened));
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !following) {
                viewModel.select(now);
            }
        });
        sorted.addListener((ListChangeListener<ModelRow>) change -> showSelection());
        viewModel.selectedProperty().subscribe(this::showSelection);
        viewModel.chosenProperty().subscribe(model -> refresh());
    }

    /** Selects the first model if none of those shown is selected. */
    void selectAny() {
        if (getSelectionModel().isEmpty() && !getItems().isEmpty()) {
            getSelectionModel().selectFirst();
        }
    }

    private void showSelection() {
        following = true;
        try {
            int index =
                    viewModel.selectedProperty().get().map(getItems()::indexOf).orElse(-1);
            if (index < 0) {
                getSelectionModel().clearSelection();
            } else if (getSelectionModel().getSelectedIndex() != index) {
                getSelectionModel().clearAndSelect(index);
                scrollTo(index);
            }
        } finally {
            following = false;
        }
    }

    private void addColumns() {
        TableColumn<ModelRow, ModelRow> name = column(
                "name", 210, 0, Comparator.comparing(ModelRow::name, String.CASE_INSENSITIVE_ORDER), ModelRow::name);
        name.setCellFactory(column -> new ModelNameCell(viewModel));
        getColumns().add(name);
        getColumns().add(column("network", 205, 640, Comparator.comparing(ModelRow::network), ModelRow::network));
        getColumns().add(column("run", 100, 760, Comparator.comparing(ModelTable::origin), ModelTable::origin));
        getColumns()
                .add(column(
                        "created",
                        106,
                        380,
                        Comparator.comparing(row -> row.info().created()),
                        row -> WHEN.format(row.info().created())));
        getColumns()
                .add(number(
                        "validation",
                        90,
                        860,
                        Comparator.comparing(
                                row -> row.info().validationAccuracy().orElse(-1)),
                        row -> accuracy(row.info().validationAccuracy())));
        getColumns()
                .add(number(
                        "test",
                        80,
                        0,
                        Comparator.comparing(row -> row.info().testAccuracy().orElse(-1)),
                        row -> accuracy(row.info().testAccuracy())));
        getColumns()
                .add(number(
                        "parameters",
                        106,
                        560,
                        Comparator.comparing(ModelRow::parameters),
                        row -> TEXT.get("models.count", row.parameters())));
        getColumns()
                .add(number(
                        "size",
                        72,
                        0,
                        Comparator.comparing(row -> row.saved().bytes()),
                        row -> ByteSize.of(row.saved().bytes())));
    }

    private TableColumn<ModelRow, ModelRow> number(
            String id,
            double width,
            double minTableWidth,
            Comparator<ModelRow> order,
            Function<ModelRow, String> text) {
        TableColumn<ModelRow, ModelRow> column = column(id, width, minTableWidth, order, text);
        column.getStyleClass().add("number-column");
        return column;
    }

    /**
     * Creates a column.
     *
     * @param width preferred width in pixels
     * @param minTableWidth narrower tables do not show it
     */
    private TableColumn<ModelRow, ModelRow> column(
            String id,
            double width,
            double minTableWidth,
            Comparator<ModelRow> order,
            Function<ModelRow, String> text) {
        TableColumn<ModelRow, ModelRow> column = new TableColumn<>(TEXT.get("column." + id));
        column.setId("models-" + id);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, MIN_WIDTH));
        column.setComparator(order);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(created -> new TableCell<>() {
            @Override
            protected void updateItem(ModelRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : text.apply(row));
            }
        });
        if (minTableWidth > 0) {
            widthProperty().subscribe(table -> column.setVisible(table.doubleValue() >= minTableWidth));
        }
        return column;
    }

    /** Returns where a model comes from: from DigitPad, or from a run that still exists. */
    private static String origin(ModelRow row) {
        return row.saved().isShipped() ? TEXT.get("models.shipped") : row.run().orElse(TEXT.get("models.unknown"));
    }

    private static String accuracy(OptionalDouble accuracy) {
        return accuracy.isPresent() ? TEXT.get("models.accuracy", accuracy.getAsDouble()) : TEXT.get("models.unknown");
    }

    /** A row with a context menu, and the note as its tooltip. */
    private static final class Row extends TableRow<ModelRow> {
        private final Tooltip note = new Tooltip();

        Row(Function<ModelRow, List<MenuItem>> menu, Consumer<ModelRow> opened) {
            note.setWrapText(true);
            note.setMaxWidth(400);
            setAlignment(Pos.CENTER_LEFT);
            setOnMouseClicked(event -> {
                if (!isEmpty() && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                    opened.accept(getItem());
                }
            });
            setOnContextMenuRequested(event -> {
                if (!isEmpty()) {
                    ContextMenu context = new ContextMenu();
                    context.getItems().setAll(menu.apply(getItem()));
                    context.show((Node) this, event.getScreenX(), event.getScreenY());
                    event.consume();
                }
            });
        }

        @Override
        protected void updateItem(ModelRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean annotated = !empty && row != null && !row.saved().note().isEmpty();
            if (annotated) {
                note.setText(row.saved().note());
            }
            setTooltip(annotated ? note : null);
        }
    }
}
