package digitpad.ui.inside.cell;

import digitpad.explanation.Topic;
import digitpad.text.Messages;
import digitpad.ui.controls.DisabledHint;
import digitpad.ui.controls.Spacer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows a text on the topic of the selected cell. The user can choose any other topic. */
public final class TopicPane extends VBox {
    private static final Messages TEXT = Messages.of(TopicPane.class);

    private final ObjectProperty<Topic> topic = new SimpleObjectProperty<>(Topic.OVERVIEW);
    private final List<Language> languages = Language.displayable();
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(preferred());
    private final MenuButton title = new MenuButton();
    private final Label text = new Label();
    private final ScrollPane scroll = new ScrollPane(text);
    private Optional<Topic> shownKind = Optional.empty();

    public TopicPane(InspectionViewModel model) {
        getStyleClass().add("topic-pane");
        title.setId("topic");
        title.getStyleClass().add("topic-title");
        title.setTooltip(new Tooltip(TEXT.get("topics.hint")));
        text.setId("topic-text");
        text.getStyleClass().add("topic-text");
        text.setWrapText(true);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("topic-scroll");
        setVgrow(scroll, Priority.ALWAYS);
        HBox head = new HBox(title, new Spacer(), languageButton());
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, scroll);
        topic.subscribe(this::show);
        language.subscribe(this::show);
        show();
        model.selectedProperty().addListener((property, before, now) -> follow(model));
        model.inspectionProperty().addListener((property, before, now) -> follow(model));
    }

    /** Changes the topic with the kind of cell. While the kind stays the same, a topic that the user chose stays. */
    private void follow(InspectionViewModel model) {
        Optional<Figure> figure = model.selectedProperty().get().isPresent()
                ? Selection.of(model).map(Selection::figure)
                : Optional.empty();
        Optional<Topic> kind = figure.map(Figure::topic);
        if (!kind.equals(shownKind)) {
            shownKind = kind;
            topic.set(figure.map(Figure::specificTopic).orElse(Topic.OVERVIEW));
        } else if (model.pinnedProperty().get().isEmpty()
                && (topic.get() == Topic.CONVOLUTION || topic.get() == Topic.PADDING)) {
            figure.map(Figure::specificTopic).ifPresent(topic::set);
        }
    }

    private void show() {
        title.setText(Explanations.title(topic.get(), language.get()));
        text.setText(Explanations.text(topic.get(), language.get()));
        String style = language.get().style();
        title.setStyle(style);
        text.setStyle(style);
        scroll.setVvalue(0);
        title.getItems().clear();
        for (Topic other : Topic.values()) {
            MenuItem item = new MenuItem(Explanations.title(other, language.get()));
            item.setStyle(style);
            item.setOnAction(event -> topic.set(other));
            title.getItems().add(item);
        }
    }

    private Language preferred() {
        Language preferred = Language.of(Locale.getDefault());
        return languages.contains(preferred) ? preferred : Language.ENGLISH;
    }

    /** Creates the button that is labeled with the next language and switches to it. */
    private ToggleButton languageButton() {
        boolean onlyOneLanguage = languages.size() == 1;
        ToggleButton button = new ToggleButton();
        button.setId("language");
        button.getStyleClass().add("language-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setDisable(onlyOneLanguage);
        DisabledHint.set(button, TEXT.get("language.nofont"));
        button.setTooltip(new Tooltip(TEXT.get(onlyOneLanguage ? "language.nofont" : "language.hint")));
        button.setAccessibleText(TEXT.get("language.hint"));
        button.setOnAction(event -> language.set(next()));
        language.subscribe(now -> {
            button.setSelected(now != Language.ENGLISH);
            button.setText(TEXT.get("language." + next().id()));
            button.setStyle(next().style());
        });
        return button;
    }

    private Language next() {
        return languages.get((languages.indexOf(language.get()) + 1) % languages.size());
    }
}
