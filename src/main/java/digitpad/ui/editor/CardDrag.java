package digitpad.ui.editor;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/** Moves cards with the mouse. While a card is dragged, the place that it would get is marked. */
final class CardDrag {
    /** Receives the indices of a moved layer. */
    @FunctionalInterface
    interface Move {
        void move(int from, int to);
    }

    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
    private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("drop-before");
    private static final PseudoClass AFTER = PseudoClass.getPseudoClass("drop-after");
    /** Share of the hidden height that the list scrolls with each event of a mouse outside of it. */
    private static final double SCROLL_STEP = 0.04;

    private final ScrollPane scroll;
    private final VBox list;
    private final Move move;
    private int target = -1;

    CardDrag(ScrollPane scroll, VBox list, Move move) {
        this.scroll = scroll;
        this.list = list;
        this.move = move;
    }

    /** Lets the grip of a card drag it. */
    void install(LayerCard card, int index) {
        Node grip = card.gripNode();
        grip.setOnMouseDragged(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                dragged(card, index, event);
            }
        });
        grip.setOnMouseReleased(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                released(card, index);
            }
        });
    }

    private void dragged(LayerCard card, int index, MouseEvent event) {
        card.pseudoClassStateChanged(DRAGGED, true);
        Bounds visible = scroll.localToScene(scroll.getLayoutBounds());
        if (event.getSceneY() < visible.getMinY()) {
            scroll.setVvalue(Math.max(0, scroll.getVvalue() - SCROLL_STEP));
        } else if (event.getSceneY() > visible.getMaxY()) {
            scroll.setVvalue(Math.min(1, scroll.getVvalue() + SCROLL_STEP));
        }
        target =
                targetAt(list.sceneToLocal(event.getSceneX(), event.getSceneY()).getY());
        mark(index);
    }

    /** Returns the index of the card at {@code y}, or the nearest one; never that of the output. */
    private int targetAt(double y) {
        int last = list.getChildren().size() - 2;
        for (int i = 0; i < last; i++) {
            Bounds bounds = card(i).getBoundsInParent();
            if (y < bounds.getMaxY()) {
                return i;
            }
        }
        return last - 1;
    }

    /** Returns a card; the first child is the input. */
    private Node card(int index) {
        return list.getChildren().get(index + 1);
    }

    private void mark(int from) {
        for (int i = 0; i < list.getChildren().size() - 1; i++) {
            card(i).pseudoClassStateChanged(BEFORE, i == target && target < from);
            card(i).pseudoClassStateChanged(AFTER, i == target && target > from);
        }
    }

    private void released(LayerCard card, int index) {
        int to = target;
        target = index;
        mark(index);
        target = -1;
        card.pseudoClassStateChanged(DRAGGED, false);
        if (to >= 0 && to != index) {
            move.move(index, to);
        }
    }
}
