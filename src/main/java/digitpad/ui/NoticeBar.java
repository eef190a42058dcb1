package digitpad.ui;

import atlantafx.base.theme.Styles;
import digitpad.text.Messages;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows the current notice between the top bar and the screen, with its details on request. */
final class NoticeBar extends HBox {
    private static final Messages TEXT = Messages.of(NoticeBar.class);
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final Label message = label("notice");
    private final Label details = label("notice-details");
    private final Hyperlink detailsLink = new Hyperlink();

    NoticeBar(Notices notices) {
        details.getStyleClass().add("notice-details");
        detailsLink.setId("notice-details-link");
        detailsLink.setMinWidth(USE_PREF_SIZE);
        detailsLink.setOnAction(event -> {
            showDetails(!details.isVisible());
            detailsLink.setVisited(false);
        });
        VBox texts = new VBox(message, details);
        texts.setAlignment(Pos.CENTER_LEFT);
        setHgrow(texts, Priority.ALWAYS);
        Button dismiss = new Button(null, new FontIcon(Feather.X));
        dismiss.setId("notice-dismiss");
        dismiss.setAccessibleText(TEXT.get("notice.dismiss"));
        dismiss.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        dismiss.setOnAction(event -> notices.dismiss());
        getChildren().addAll(texts, detailsLink, dismiss);
        getStyleClass().add("notice-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        notices.currentProperty().subscribe(notice -> {
            show(this, notice.isPresent());
            notice.ifPresent(this::show);
        });
    }

    private void show(Notices.Notice notice) {
        message.setText(notice.message());
        details.setText(notice.details().orElse(""));
        show(detailsLink, notice.details().isPresent());
        showDetails(false);
        pseudoClassStateChanged(ERROR, notice.kind() == Notices.Kind.ERROR);
    }

    private void showDetails(boolean shown) {
        show(details, shown);
        detailsLink.setText(TEXT.get(shown ? "notice.details.hide" : "notice.details"));
    }

    private static Label label(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
