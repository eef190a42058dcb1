package digitpad.ui.controls;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/**
 * A region whose content is drawn on a canvas. Request a layout to redraw it: any number of requests causes one redraw
 * per frame.
 */
public abstract class CanvasRegion extends Region {
    /** The part of the region that is drawn on. */
    protected enum Area {
        ALL,
        /** The largest square in the top left corner whose side is a whole number of pixels. */
        SQUARE
    }

    private final Canvas canvas = new Canvas();
    private final Area area;

    protected CanvasRegion(Area area) {
        this.area = area;
        getChildren().add(canvas);
    }

    /** Draws the content on an empty canvas of this size, in pixels. */
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
