package digitpad.ui.controls;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/** A region that draws what it shows. To draw anew, request a layout: however often, it draws once a frame. */
public abstract class CanvasRegion extends Region {
    /** How much of the region is drawn on. */
    protected enum Area {
        ALL,
        /** The largest square at the top left, its side in whole pixels. */
        SQUARE
    }

    private final Canvas canvas = new Canvas();
    private final Area area;

    protected CanvasRegion(Area area) {
        this.area = area;
        getChildren().add(canvas);
    }

    /** Draws on a cleared area of that size. */
    protected abstract void draw(GraphicsContext graphics, double width, double height);

    @Override
    protected final void layoutChildren() {
        double side = Math.floor(Math.min(getWidth(), getHeight()));
        canvas.setWidth(Math.max(1, area == Area.SQUARE ? side : getWidth()));
        canvas.setHeight(Math.max(1, area == Area.SQUARE ? side : getHeight()));
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        draw(graphics, canvas.getWidth(), canvas.getHeight());
    }
}
