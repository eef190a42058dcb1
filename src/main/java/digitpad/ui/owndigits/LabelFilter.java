package digitpad.ui.owndigits;

import digitpad.owndigits.OwnDigit;
import digitpad.text.Messages;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

/** Buttons to show only the digits with one label, each with the number of its digits. */
final class LabelFilter extends FlowPane {
    private static final Messages TEXT = Messages.of(LabelFilter.class);

    private final ShownDigits digits;
    private final ToggleGroup group = new ToggleGroup();

    LabelFilter(ShownDigits digits) {
        this.digits = digits;
        getStyleClass().add("label-filter");
        getChildren().add(button("all", Optional.empty()));
        for (int label = 0; label <= OwnDigit.MAX_LABEL; label++) {
            getChildren().add(button(Integer.toString(label), Optional.of(label)));
        }
    }

    private ToggleButton button(String id, Optional<Integer> label) {
        ToggleButton button = new ToggleButton();
        button.setId("filter-" + id);
        button.getStyleClass().setAll("toggle-button", "segment");
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            digits.showOnly(label);
            // A second click on the selected button would otherwise deselect it.
            button.setSelected(true);
        });
        digits.filterProperty().subscribe(shown -> {
            if (shown.equals(label)) {
                button.setSelected(true);
            }
        });
        digits.countsProperty().subscribe(counts -> button.setText(text(label, counts)));
        return button;
    }

    private static String text(Optional<Integer> label, List<Integer> counts) {
        int all = counts.stream().mapToInt(Integer::intValue).sum();
        return label.map(shown -> TEXT.get("filter.label", shown, counts.get(shown)))
                .orElse(TEXT.get("filter.all", all));
    }
}
