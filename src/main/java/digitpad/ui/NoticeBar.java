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

/** Shows the notice of the moment below the top bar; an error stays until it is dismissed, the rest goes by itself. */
final class NoticeBar extends HBox {
    private static final Duration INFO_STAYS = Duration.seconds(8);
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    NoticeBar(Notices notices) {
        Messages text = Messages.of(NoticeBar.class);
        Label sentence = new Label();
        sentence.setId("notice");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        setHgrow(sentence, Priority.ALWAYS);
        Button dismiss = new Button(null, new FontIcon(Feather.X));
        dismiss.setId("notice-dismiss");
        dismiss.setAccessibleText(text.get("notice.dismiss"));
        dismiss.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        dismiss.setOnAction(event -> notices.dismiss());
        getChildren().addAll(sentence, dismiss);
        getStyleClass().add("notice-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMaxHeight(USE_PREF_SIZE);

        PauseTransition stays = new PauseTransition(INFO_STAYS);
        stays.setOnFinished(event -> notices.dismiss());
        notices.currentProperty().subscribe(notice -> {
            stays.stop();
            setVisible(notice.isPresent());
            setManaged(notice.isPresent());
            notice.ifPresent(shown -> {
                boolean error = shown.kind() == Notices.Kind.ERROR;
                sentence.setText(shown.message());
                pseudoClassStateChanged(ERROR, error);
                if (!error) {
                    stays.playFromStart();
                }
            });
        });
    }
}
