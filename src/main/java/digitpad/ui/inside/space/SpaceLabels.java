package digitpad.ui.inside.space;

import digitpad.explanation.NetworkStructure;
import digitpad.network.Shape;
import digitpad.text.Messages;
import digitpad.ui.controls.FittingText;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Draws the name and the shape of each level at its wall, upright. A label that would cover another is left out. */
final class SpaceLabels {
    private static final Messages TEXT = Messages.of(SpaceLabels.class);
    private static final Font NAME = Font.font(null, FontWeight.BOLD, 11.5);
    private static final Font SHAPE = Font.font(10);
    private static final double FROM_WALL = 6;
    private static final double LINE = 14;
    private static final double BETWEEN_LABELS = 5;

    private SpaceLabels() {}

    static void draw(GraphicsContext graphics, SpaceContext context) {
        Projection projection = context.projection();
        NetworkStructure structure = context.inspection().structure();
        List<Rectangle2D> taken = new ArrayList<>();
        graphics.setTextBaseline(VPos.TOP);
        graphics.setTextAlign(TextAlignment.CENTER);
        for (Wall wall : context.layout().walls()) {
            String name = name(structure, wall.level());
            String shape = shape(structure, wall.level());
            // The narrow wall of the output has the last layer beside its foot, so its label is above it.
            boolean isAbove = wall.level() == structure.lastLevel();
            double edge = (isAbove ? -1 : 1) * wall.height() / 2;
            Point2D left = projection.point(wall, -wall.width() / 2, edge);
            Point2D right = projection.point(wall, wall.width() / 2, edge);
            double x = (left.getX() + right.getX()) / 2;
            double y = isAbove
                    ? Math.min(left.getY(), right.getY()) - FROM_WALL - 2 * LINE
                    : Math.max(left.getY(), right.getY()) + FROM_WALL;
            double width = Math.max(FittingText.width(name, NAME), FittingText.width(shape, SHAPE)) + BETWEEN_LABELS;
            Rectangle2D label = new Rectangle2D(x - width / 2, y, width, 2 * LINE);
            if (taken.stream().noneMatch(label::intersects)) {
                taken.add(label);
                graphics.setFill(context.palette().ink());
                graphics.setFont(NAME);
                graphics.fillText(name, x, y);
                graphics.setFill(context.palette().text());
                graphics.setFont(SHAPE);
                graphics.fillText(shape, x, y + LINE);
            }
        }
    }

    /** Returns the label of the most probable digit. */
    static String answer(int digit, String probability) {
        return TEXT.get("space.answer", digit, probability);
    }

    private static String name(NetworkStructure structure, int level) {
        if (level == 0) {
            return TEXT.get("space.input");
        }
        return level == structure.lastLevel()
                ? TEXT.get("space.output")
                : structure.layer(level).name();
    }

    private static String shape(NetworkStructure structure, int level) {
        Shape shape = structure.shape(level);
        if (level == structure.lastLevel()) {
            return TEXT.get("space.classes");
        }
        if (shape.isUnits()) {
            return TEXT.get("space.units", shape.maps());
        }
        return shape.maps() == 1
                ? TEXT.get("space.map", shape.height(), shape.width())
                : TEXT.get("space.maps", shape.maps(), shape.height(), shape.width());
    }
}
