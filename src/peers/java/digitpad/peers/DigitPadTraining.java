package digitpad.peers;

import digitpad.engine.Engine;
import digitpad.engine.EngineReport;
import digitpad.engine.TrainingNetwork;
import digitpad.engine.dl4j.Dl4jEngine;
import digitpad.files.UserFolders;
import digitpad.network.Preset;
import digitpad.startup.LogSetup;
import digitpad.startup.UnpackFolder;
import java.io.IOException;
import java.util.Locale;

/** Trains with the engine that DigitPad trains with. */
final class DigitPadTraining implements PeerTraining {
    private static final long SEED = 1;

    private final Engine engine;
    private final TrainingNetwork network;

    private DigitPadTraining(Engine engine) {
        this.engine = engine;
        network = engine.trainingNetwork(Preset.TUTORIAL.architecture(), Preset.TUTORIAL.recipe(), SEED);
    }

    /** Runs a {@link BlockTrainer}. */
    public static void main(String[] arguments) throws IOException {
        LogSetup.apply();
        UnpackFolder unpackFolder = UnpackFolder.of(UserFolders.ofCurrentUser());
        unpackFolder.use();
        BlockTrainer.run(arguments, batchSize -> new DigitPadTraining(engine(unpackFolder)));
    }

    /** Returns the same engine as the command line's. */
    private static Engine engine(UnpackFolder unpackFolder) {
        return new Dl4jEngine(unpackFolder::require);
    }

    @Override
    public String description() {
        EngineReport report = engine.report();
        return String.format(
                Locale.ROOT,
                "%s with %s, convolutions by %s, %d threads, %,d parameters",
                report.name(),
                report.blas(),
                report.convolution(),
                report.threads(),
                network.parameters().remaining());
    }

    @Override
    public double step(float[] pixels, float[] targets) {
        return network.step(pixels, targets);
    }

    @Override
    public void close() {
        network.close();
    }
}
