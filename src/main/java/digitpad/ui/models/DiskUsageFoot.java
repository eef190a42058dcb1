package digitpad.ui.models;

import atlantafx.base.theme.Styles;
import digitpad.text.ByteSize;
import digitpad.text.Messages;
import digitpad.training.runs.DiskUsage;
import digitpad.ui.controls.DisabledHint;
import digitpad.ui.controls.Spacer;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows the disk usage, with a button that frees space. */
final class DiskUsageFoot extends HBox {
    private static final Messages TEXT = Messages.of(DiskUsageFoot.class);

    DiskUsageFoot(DiskUsageViewModel viewModel, String keys) {
        getStyleClass().add("disk-usage");
        setAlignment(Pos.CENTER_LEFT);
        Label usage = new Label();
        usage.setId("disk-usage");
        usage.getStyleClass().add("progress-pace");
        usage.setMinWidth(Region.USE_PREF_SIZE);
        Button free = new Button(TEXT.get("space.free"), new FontIcon(Feather.HARD_DRIVE));
        free.setId("free-space");
        free.getStyleClass().addAll("small-button", Styles.SMALL);
        free.setTooltip(new Tooltip(TEXT.get("space.free.hint")));
        free.setMinWidth(Region.USE_PREF_SIZE);
        DisabledHint.set(free, TEXT.get("space.free.none"));
        free.setOnAction(event -> viewModel
                .usageProperty()
                .get()
                .flatMap(
                        measured -> new FreeSpaceDialog(measured).ask(getScene().getWindow()))
                .ifPresent(viewModel::free));
        Label shortcuts = new Label(keys);
        shortcuts.getStyleClass().add("toolbar-keys");
        shortcuts.setMinWidth(0);
        getChildren().addAll(usage, free, new Spacer(), shortcuts);
        viewModel.usageProperty().subscribe(measured -> {
            usage.setText(measured.map(DiskUsageFoot::text).orElse(TEXT.get("space.measuring")));
            free.setDisable(isNothingUnneeded(measured));
        });
    }

    private static boolean isNothingUnneeded(Optional<DiskUsage> measured) {
        return measured.map(DiskUsage::unneededBytes).orElse(0L) == 0;
    }

    private static String text(DiskUsage measured) {
        return TEXT.get("space.usage", ByteSize.of(measured.models()), ByteSize.of(measured.runs()));
    }
}
