package digitpad.ui.editor;

import digitpad.text.Messages;
import digitpad.ui.editor.CostViewModel.Cost;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What the whole network costs, below its layers. */
final class TotalsBar extends FlowPane {
    private static final Messages TEXT = Messages.of(TotalsBar.class);

    TotalsBar(CostViewModel viewModel) {
        setId("network-totals");
        getStyleClass().add("network-totals");
        setMinHeight(USE_PREF_SIZE);
        viewModel
                .costsProperty()
                .subscribe(costs -> getChildren()
                        .setAll(costs.stream().map(TotalsBar::figure).toList()));
    }

    private static Node figure(Cost cost) {
        Label caption = new Label(TEXT.get("total." + cost.key()));
        caption.getStyleClass().add("caption");
        Label value = new Label(cost.value());
        value.setId("total-" + cost.key());
        value.getStyleClass().add("total-value");
        caption.setLabelFor(value);
        VBox figure = new VBox(caption, value);
        Tooltip.install(figure, new Tooltip(TEXT.get("total." + cost.key() + ".hint")));
        return figure;
    }
}
