package digitpad.ui.evaluate;

import digitpad.evaluation.comparison.ModelComparison;
import digitpad.evaluation.report.ReportContent;
import digitpad.text.Messages;
import digitpad.ui.Services;
import digitpad.ui.controls.Card;
import digitpad.ui.evaluate.GalleryViewModel.Filter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The images behind the figures, by filter, and the selected one of them, large. */
final class GalleryCard {
    private static final double HEIGHT = 476;
    private static final Messages TEXT = Messages.of(GalleryCard.class);

    private final GalleryViewModel gallery;
    private final GalleryGrid grid;
    private final Map<Filter, ToggleButton> buttons = new EnumMap<>(Filter.class);

    GalleryCard(GalleryViewModel gallery) {
        this.gallery = gallery;
        grid = new GalleryGrid(gallery);
    }

    Card build(Services services) {
        FlowPane filters = new FlowPane();
        filters.setId("gallery-filters");
        filters.getStyleClass().add("label-filter");
        ToggleGroup group = new ToggleGroup();
        for (Filter filter : Filter.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("gallery-" + filter.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.getStyleClass().add("segment");
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> choose(filter));
            buttons.put(filter, button);
        }
        filters.getChildren().setAll(buttons.values());
        gallery.contentProperty().subscribe(this::update);
        gallery.filterProperty().subscribe(this::update);
        gallery.cellProperty().subscribe(this::update);
        HBox.setHgrow(grid, Priority.ALWAYS);
        HBox row =
                new HBox(grid, new ImageDetails(gallery, services.drawing(), services.navigator(), services.palette()));
        row.getStyleClass().add("gallery-row");
        row.setPrefHeight(HEIGHT);
        row.setMinHeight(HEIGHT);
        HBox.setHgrow(filters, Priority.ALWAYS);
        HBox bar = new HBox(filters, new SelectionCount(gallery), new ExportMenu(gallery, services).build());
        bar.getStyleClass().add("gallery-bar");
        Card card = Card.titled(TEXT.get("gallery.title"), bar, row);
        card.setId("gallery-card");
        return card;
    }

    private void choose(Filter filter) {
        // The images of a cell are shown whenever its button is.
        if (filter != Filter.CELL) {
            gallery.choose(filter);
        }
        // A second click on the chosen filter would deselect its button.
        update();
    }

    private void update() {
        Optional<ReportContent> content = gallery.contentProperty().get();
        buttons.forEach((filter, button) -> {
            Optional<String> text = content.flatMap(now -> text(filter, now));
            button.setVisible(text.isPresent());
            button.setManaged(text.isPresent());
            button.setText(text.orElse(""));
            button.setSelected(filter == gallery.filterProperty().get());
        });
    }

    /** Returns the name of a filter, with the number of its images; empty if there is nothing to filter so. */
    private Optional<String> text(Filter filter, ReportContent content) {
        Optional<ModelComparison> comparison = content.comparison();
        return switch (filter) {
            case MISREAD ->
                Optional.of(TEXT.get("filter.misread", content.score().errors()));
            case ALL ->
                Optional.of(TEXT.get("filter.all", content.score().accuracy().total()));
            case REJECTED ->
                Optional.of(TEXT.get("filter.rejected", content.score().rejected()));
            case UNSURE -> Optional.of(TEXT.get("filter.unsure"));
            case ONLY_FIRST ->
                comparison.map(both -> TEXT.get(
                        "filter.only", both.first(), both.onlyFirstCorrect().size()));
            case ONLY_SECOND ->
                comparison.map(both -> TEXT.get(
                        "filter.only", both.second(), both.onlySecondCorrect().size()));
            case MARKED ->
                Optional.of(content.marked().indices().size())
                        .filter(count -> count > 0 || gallery.filterProperty().get() == filter)
                        .map(count -> TEXT.get("filter.marked", count));
            case CELL -> gallery.cellProperty().get().map(cell -> text(cell, content));
        };
    }

    private String text(MatrixCell cell, ReportContent content) {
        return content.comparison()
                .filter(both -> gallery.isCellOfSecond())
                .map(both -> TEXT.get(
                        "filter.cell.second",
                        cell.label(),
                        cell.answer(),
                        both.secondScore().confusion().count(cell.label(), cell.answer()),
                        both.second()))
                .orElseGet(() -> TEXT.get(
                        "filter.cell",
                        cell.label(),
                        cell.answer(),
                        content.score().confusion().count(cell.label(), cell.answer())));
    }
}
