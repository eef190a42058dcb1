package digitpad.ui.train.runs;

import digitpad.text.Messages;
import digitpad.ui.train.runs.RunFilter.Choice;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

/** Chooses, above the list of runs, the network whose runs it shows. */
final class RunsHeader extends HBox {
    private static final Messages TEXT = Messages.of(RunsHeader.class);
    private static final double MAX_CHOICE_WIDTH = 220;

    private final RunFilter filter;
    private final ComboBox<Choice> networks = new ComboBox<>();
    /** Whether the box follows the filter, so that its own changes do not count as the user's. */
    private boolean following;

    RunsHeader(RunsViewModel model) {
        filter = model.filter();
        networks.setId("runs-network");
        networks.setAccessibleText(TEXT.get("runs.filter.accessible"));
        networks.setTooltip(new Tooltip(TEXT.get("runs.filter.hint")));
        networks.setConverter(new ChoiceText());
        networks.setMinWidth(0);
        networks.setMaxWidth(MAX_CHOICE_WIDTH);
        setHgrow(networks, Priority.ALWAYS);
        networks.valueProperty().subscribe(choice -> {
            if (choice != null && !following) {
                filter.choose(choice.network());
            }
        });
        filter.choicesProperty().subscribe(this::show);
        filter.chosenProperty().subscribe(choice -> follow(() -> networks.setValue(choice)));
        getChildren().setAll(networks);
        getStyleClass().add("runs-header");
        setAlignment(Pos.CENTER_LEFT);
    }

    private void show(List<Choice> choices) {
        follow(() -> {
            networks.getItems().setAll(choices);
            networks.setValue(filter.chosenProperty().get());
        });
        // All networks, and at least two others.
        boolean useful = choices.size() > 2;
        networks.setVisible(useful);
        networks.setManaged(useful);
    }

    private void follow(Runnable change) {
        following = true;
        try {
            change.run();
        } finally {
            following = false;
        }
    }

    /** The text of a choice, which says how many runs it hides. */
    private static final class ChoiceText extends StringConverter<Choice> {
        @Override
        public String toString(Choice choice) {
            if (choice == null) {
                return "";
            }
            return choice.network().isPresent()
                    ? TEXT.get("runs.filter.one", choice.network().get(), choice.runs(), choice.all())
                    : TEXT.get("runs.filter.all");
        }

        @Override
        public Choice fromString(String text) {
            throw new UnsupportedOperationException("choices are chosen from a list and never parsed");
        }
    }
}
