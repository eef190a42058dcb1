package digitpad.ui.inside.space;

import digitpad.image.GifAnimation;
import digitpad.text.Messages;
import digitpad.ui.Background;
import digitpad.ui.Notices;
import digitpad.ui.controls.FileDialogs;
import digitpad.ui.controls.FolderKind;
import digitpad.ui.controls.NodeSnapshot;
import digitpad.ui.controls.SaveDialog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Saves one whole turn of the network as an animation. */
public final class TurnTableExport {
    private static final Messages TEXT = Messages.of(TurnTableExport.class);
    private static final int FRAMES = 60;
    private static final int CENTISECONDS = 10;
    /** The size of the animation in pixels. */
    private static final int WIDTH = 720;

    private static final int HEIGHT = 420;

    private final SpaceView view;
    private final Background background;
    private final Notices.Topic notices;

    public TurnTableExport(SpaceView view, Background background, Notices notices) {
        this.view = view;
        this.background = background;
        this.notices = notices.topic();
    }

    /** Asks for a file, and saves the animation if the user chooses one. */
    public void chooseAndSave(FileDialogs dialogs) {
        new SaveDialog(
                        FolderKind.EXPORTS,
                        TEXT.get("export.animation.title"),
                        TEXT.get("export.animation.name"),
                        TEXT.get("export.animation"),
                        GifAnimation.EXTENSION)
                .ask(dialogs, view, this::save);
    }

    /** Draws one frame in each pulse, so that the window stays usable, then writes the file in the background. */
    void save(Path file) {
        Recorder recorder = new Recorder(NodeSnapshot.background(view), file);
        recorder.start();
    }

    private void write(List<int[]> frames, Path file) {
        background
                .work(() -> GifAnimation.write(file, WIDTH, HEIGHT, frames, CENTISECONDS))
                .onSuccess(() -> notices.info(TEXT.get("export.animation.done", file)))
                .reportTo(notices)
                .run();
    }

    /** Draws the frames. */
    private final class Recorder extends AnimationTimer {
        private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
        private final SnapshotParameters parameters = new SnapshotParameters();
        private final List<int[]> frames = new ArrayList<>();
        private final Path file;

        Recorder(Color paper, Path file) {
            this.file = file;
            parameters.setFill(paper);
        }

        @Override
        public void handle(long now) {
            if (frames.size() == FRAMES) {
                stop();
                write(frames, file);
                return;
            }
            double turn = 2 * Math.PI * frames.size() / FRAMES;
            canvas.getGraphicsContext2D().clearRect(0, 0, WIDTH, HEIGHT);
            view.paintTurned(canvas.getGraphicsContext2D(), turn, WIDTH, HEIGHT);
            WritableImage image = canvas.snapshot(parameters, null);
            int[] argb = new int[WIDTH * HEIGHT];
            image.getPixelReader().getPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), argb, 0, WIDTH);
            frames.add(argb);
        }
    }
}
