package digitpad.image;

import digitpad.files.AtomicFile;
import digitpad.files.FailureReason;
import digitpad.text.Messages;
import digitpad.text.UserException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Saves animations as GIF files, which repeat for ever. */
public final class GifAnimation {
    /** The extension of the files. */
    public static final String EXTENSION = ".gif";

    private static final Messages TEXT = Messages.of(GifAnimation.class);
    /** The metadata format of the GIF writer of the JDK. */
    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    /** The block that repeats an animation: id 1 and the number of repetitions, where 0 means for ever. */
    private static final byte[] REPEAT_FOR_EVER = {1, 0, 0};

    private GifAnimation() {}

    /**
     * Saves an animation. The file is written completely or not at all.
     *
     * @param frames at least one, each {@code width * height} opaque pixels, row by row, as 0xAARRGGBB; a frame is
     *     shown with the 256 colors that fit it best
     * @param centiseconds how long each frame is shown
     * @throws UserException if the file cannot be written
     */
    public static void write(Path file, int width, int height, List<int[]> frames, int centiseconds) {
        try {
            AtomicFile.write(file, out -> write(out, width, height, frames, centiseconds));
        } catch (IOException e) {
            throw new UserException(TEXT.get("export.unwritable", file, FailureReason.of(e)), e);
        }
    }

    private static void write(OutputStream out, int width, int height, List<int[]> frames, int centiseconds)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        // Not a file cache: the animation fits in memory, and a temporary folder may be full.
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int[] argb : frames) {
                BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
                image.setRGB(0, 0, width, height, argb, 0, width);
                writer.writeToSequence(new IIOImage(image, null, metadata(writer, centiseconds)), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadata metadata(ImageWriter writer, int centiseconds) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(
                ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_INT_RGB), null);
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", Integer.toString(centiseconds));
        root.appendChild(control);
        IIOMetadataNode application = new IIOMetadataNode("ApplicationExtension");
        application.setAttribute("applicationID", "NETSCAPE");
        application.setAttribute("authenticationCode", "2.0");
        application.setUserObject(REPEAT_FOR_EVER.clone());
        IIOMetadataNode applications = new IIOMetadataNode("ApplicationExtensions");
        applications.appendChild(application);
        root.appendChild(applications);
        metadata.mergeTree(FORMAT, root);
        return metadata;
    }
}
