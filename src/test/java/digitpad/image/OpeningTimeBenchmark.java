package digitpad.image;

import digitpad.JavaProcess;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Measures how long it takes to read a photo of 12 megapixels and find its ink: in new processes, and again in the same
 * process. Run it by hand; with a picture file as argument, that file is read instead.
 */
final class OpeningTimeBenchmark {
    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final int PROCESSES = 5;
    private static final int REPETITIONS = 5;
    private static final double NANOS_PER_MILLI = 1e6;

    private OpeningTimeBenchmark() {}

    /** Reads the picture several times and prints the milliseconds of each. */
    static final class Reader {
        private Reader() {}

        public static void main(String[] arguments) {
            Path file = Path.of(arguments[0]);
            for (int i = 0; i < REPETITIONS; i++) {
                long start = System.nanoTime();
                ImportedPicture picture = ImageImport.read(file);
                System.out.printf(
                        "%6.0f ms%s",
                        (System.nanoTime() - start) / NANOS_PER_MILLI,
                        picture.problem().isEmpty() ? "" : "!");
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path file = arguments.length > 0 ? Path.of(arguments[0]) : photo();
        // The options of an installed DigitPad that matter here.
        List<String> options = List.of("-Xmx1g", "-Xmn32m", "-XX:+UseG1GC", "-Djava.awt.headless=true");
        System.out.println("The first time in a new process, and again (! = no usable ink):");
        for (int i = 0; i < PROCESSES; i++) {
            try (JavaProcess process = JavaProcess.start(options, Reader.class, file.toString())) {
                System.out.println(process.output());
            }
        }
    }

    /** Returns a noisy JPEG photo of a 7. */
    private static Path photo() throws Exception {
        BufferedImage photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = photo.createGraphics();
        graphics.setColor(new Color(205, 200, 190));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(new Color(40, 45, 90));
        graphics.fillRect(1400, 700, 1200, 120);
        graphics.fillPolygon(new int[] {2460, 2600, 1900, 1760}, new int[] {700, 700, 2400, 2400}, 4);
        graphics.dispose();
        byte[] levels = ((java.awt.image.DataBufferByte) photo.getRaster().getDataBuffer()).getData();
        Random random = new Random(1);
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) ((levels[i] & 0xFF) + random.nextInt(13) - 6);
        }
        Path file = Files.createTempFile("photo", ".jpg");
        file.toFile().deleteOnExit();
        return Files.write(file, SamplePictures.file("jpg", photo));
    }
}
