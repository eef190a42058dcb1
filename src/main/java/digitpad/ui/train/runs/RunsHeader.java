package digitpad.ui.train.runs;

import atlantafx.base.theme.Styles;
import digitpad.text.Messages;
import digitpad.ui.NetworkComparisonDialog;
import digitpad.ui.controls.DisabledHint;
import digitpad.ui.controls.Spacer;
import digitpad.ui.train.runs.RunFilter.Choice;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Above the list of runs: chooses the network whose runs it shows, and compares the layers of two ticked runs. */
final class RunsHeader extends HBox {
    private static final Messages TEXT = Messages.of(RunsHeader.class);
    private static final double MAX_CHOICE_WIDTH = 220;

    private final RunsViewModel model;
    private final RunFilter filter;
    private final ComboBox<Choice> networks = new ComboBox<>();
    /** Whether the box follows the filter, so that its own changes do not count as the user's. */
    private boolean following;

    RunsHeader(RunsViewModel model) {
        this.model = model;
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
        model.compared().subscribe(this::showIfUseful);
        filter.chosenProperty().subscribe(choice -> follow(() -> networks.setValue(choice)));
        getChildren().setAll(networks, new Spacer(), compareButton());
        getStyleClass().add("runs-header");
        setAlignment(Pos.CENTER_LEFT);
    }

    private Button compareButton() {
        Button button = new Button(TEXT.get("runs.compare"), new FontIcon(Feather.COLUMNS));
        button.setId("runs-compare");
        button.getStyleClass().addAll("small-button", Styles.SMALL);
        button.setTooltip(new Tooltip(TEXT.get("runs.compare.hint")));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> model.networkComparison()
                .ifPresent(compared ->
                        NetworkComparisonDialog.show(compared, getScene().getWindow())));
        IntegerBinding ticked = Bindings.size(model.compared());
        button.disableProperty().bind(ticked.isNotEqualTo(2));
        DisabledHint.bind(button, ticked.map(count -> TEXT.get("runs.compare.refused", count)));
        return button;
    }

    private void show(List<Choice> choices) {
        follow(() -> {
            networks.getItems().setAll(choices);
            networks.setValue(filter.chosenProperty().get());
        });
        // All networks, and at least two others.
        show(networks, choices.size() > 2);
        showIfUseful();
    }

    /** The list below needs the room while there is nothing to choose or to compare. */
    private void showIfUseful() {
        show(this, networks.isVisible() || model.compared().size() > 1);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
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
