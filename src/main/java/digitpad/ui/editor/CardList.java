package digitpad.ui.editor;

import digitpad.network.Layer;
import digitpad.network.draft.Draft;
import digitpad.network.draft.LayerKind;
import digitpad.text.Messages;
import digitpad.ui.controls.NodeRevealer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The cards of all layers, which mouse and keyboard reorder. */
final class CardList extends ScrollPane {
    private static final Messages TEXT = Messages.of(CardList.class);

    private final DraftViewModel viewModel;
    private final VBox list = new VBox();
    private final List<LayerCard> cards = new ArrayList<>();
    private List<Layer> shown = List.of();
    private int shownOpenCount;

    CardList(DraftViewModel viewModel) {
        this.viewModel = viewModel;
        setId("layers");
        getStyleClass().add("layer-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        list.getStyleClass().add("layer-list");
        list.setAccessibleRole(AccessibleRole.LIST_VIEW);
        list.setAccessibleText(TEXT.get("layers.accessible"));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        setContent(list);
        CardDrag drag = new CardDrag(this, list, viewModel::move);
        viewModel.historyProperty().subscribe(now -> showCards(drag));
        viewModel.selectedProperty().subscribe(now -> cards.forEach(LayerCard::update));
        // Not by the property for the focus within a card: the cells of a combo box's list change it, too.
        sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .subscribe(owner -> focusedCard()
                        .ifPresent(card -> viewModel.selectedProperty().set(cards.indexOf(card))));
    }

    /** Shows the draft. A card stays while the kind of its layer is the same, so that its fields keep the focus. */
    private void showCards(CardDrag drag) {
        List<Layer> layers = viewModel.draft().layers();
        int same = unchangedCards(layers);
        boolean restructured = same < cards.size() || same < layers.size();
        boolean hadFocus = restructured && focusedCard().isPresent();
        List<LayerCard> removed = cards.subList(same, cards.size());
        removed.forEach(LayerCard::dispose);
        removed.clear();
        for (int i = same; i < layers.size(); i++) {
            LayerCard card = new LayerCard(i, layers.get(i), viewModel);
            if (card.kind() != LayerKind.OUTPUT) {
                drag.install(card, i);
            }
            cards.add(card);
        }
        shown = layers;
        shownOpenCount = viewModel.openCountProperty().get();
        cards.forEach(LayerCard::update);
        if (restructured) {
            List<Node> nodes = new ArrayList<>();
            Label input = new Label(TEXT.get("layers.input"));
            input.getStyleClass().add("layer-input");
            nodes.add(input);
            nodes.addAll(cards);
            list.getChildren().setAll(nodes);
        }
        if (hadFocus) {
            focusSelected();
        }
    }

    /** Returns the number of cards, from the first on, that can show the layers. */
    private int unchangedCards(List<Layer> layers) {
        if (shownOpenCount != viewModel.openCountProperty().get()) {
            return 0;
        }
        boolean sameKinds = cards.size() == layers.size()
                && IntStream.range(0, cards.size()).allMatch(i -> cards.get(i).kind() == LayerKind.of(layers.get(i)));
        if (sameKinds) {
            return cards.size();
        }
        // A card that showed another layer may still have a wrong text of that.
        return (int) IntStream.range(0, Math.min(cards.size(), layers.size()))
                .takeWhile(i -> Draft.areEqual(shown.get(i), layers.get(i)))
                .count();
    }

    /** Returns the card that has the focus, or whose field has it. */
    private Optional<LayerCard> focusedCard() {
        Node node = getScene() == null ? null : getScene().getFocusOwner();
        while (node != null && !(node instanceof LayerCard)) {
            node = node.getParent();
        }
        return Optional.ofNullable((LayerCard) node).filter(cards::contains);
    }

    /** Returns the first card. */
    Node firstCard() {
        return cards.get(0);
    }

    /** Moves the focus to the selected card and scrolls to it. */
    void focusSelected() {
        LayerCard card = cards.get(viewModel.selectedProperty().get());
        card.requestFocus();
        // After the skins of a new card's fields exist, which determine its height.
        Platform.runLater(() -> {
            applyCss();
            layout();
            NodeRevealer.reveal(this, card);
        });
    }

    private void keyPressed(KeyEvent event) {
        int index = viewModel.selectedProperty().get();
        boolean onCard = cards.get(index).isFocused();
        if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            viewModel.move(index, event.getCode() == KeyCode.UP ? index - 1 : index + 1);
            focusSelected();
        } else if (event.getCode() == KeyCode.ESCAPE && !onCard) {
            focusSelected();
        } else if (!onCard || event.isShortcutDown() || event.isAltDown()) {
            return;
        } else {
            switch (event.getCode()) {
                case UP -> select(index - 1);
                case DOWN -> select(index + 1);
                case HOME -> select(0);
                case END -> select(cards.size() - 1);
                case DELETE, BACK_SPACE -> {
                    viewModel.remove(index);
                    focusSelected();
                }
                default -> {
                    return;
                }
            }
        }
        event.consume();
    }

    private void select(int index) {
        viewModel.selectedProperty().set(Math.min(Math.max(0, index), cards.size() - 1));
        focusSelected();
    }
}
