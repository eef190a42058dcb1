package digitpad.ui;

import atlantafx.base.theme.Styles;
import digitpad.text.Messages;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows the current notice below the top bar. An error stays until it is dismissed; other notices disappear. */
final class NoticeBar extends HBox {
    private static final Duration INFO_DURATION = Duration.seconds(8);
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    NoticeBar(Notices notices) {
        Messages text = Messages.of(NoticeBar.class);
        Label message = new Label();
        message.setId("notice");
        message.setWrapText(true);
        message.setMaxWidth(Double.MAX_VALUE);
        setHgrow(message, Priority.ALWAYS);
        Button dismiss = new Button(null, new FontIcon(Feather.X));
        dismiss.setId("notice-dismiss");
        dismiss.setAccessibleText(text.get("notice.dismiss"));
        dismiss.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        dismiss.setOnAction(event -> notices.dismiss());
        getChildren().addAll(message, dismiss);
        getStyleClass().add("notice-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMaxHeight(USE_PREF_SIZE);

        PauseTransition timer = new PauseTransition(INFO_DURATION);
        timer.setOnFinished(event -> notices.dismiss());
        notices.currentProperty().subscribe(notice -> {
            timer.stop();
            setVisible(notice.isPresent());
            setManaged(notice.isPresent());
            notice.ifPresent(shown -> {
                boolean error = shown.kind() == Notices.Kind.ERROR;
                message.setText(shown.message());
                pseudoClassStateChanged(ERROR, error);
                if (!error) {
                    timer.playFromStart();
                }
            });
        });
    }
}
