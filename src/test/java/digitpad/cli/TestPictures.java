package digitpad.cli;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Writes pictures for tests. */
final class TestPictures {
    private TestPictures() {}

    /** Writes a dark 1 on white paper as PNG, and returns the file. */
    static Path one(Path file) throws IOException {
        BufferedImage image = new BufferedImage(120, 160, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 120, 160);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(12));
        graphics.drawLine(60, 30, 60, 130);
        graphics.dispose();
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
