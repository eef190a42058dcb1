package digitpad.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java virtual machine that trains with one of the compared programs when asked to; see {@link BlockTrainer}. */
final class PeerProcess implements AutoCloseable {
    private final Peer peer;
    private final Process process;
    private final PrintWriter requests;
    private final BufferedReader answers;
    private final String description;

    private PeerProcess(Peer peer, Process process) throws IOException {
        this.peer = peer;
        this.process = process;
        requests = new PrintWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.US_ASCII), true);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        description = answer();
    }

    /**
     * Starts a process and waits until it is ready to train.
     *
     * @param batchSize images in each batch
     * @param data place of the dataset
     */
    static PeerProcess start(Peer peer, int batchSize, Path data) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(peer.options());
        command.addAll(List.of("-cp", peer.classPath(), peer.program().getName()));
        command.addAll(List.of(Integer.toString(batchSize), data.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(peer.log().toFile());
        // Limits DigitPad's threads, but not TensorFlow's.
        builder.environment().remove("OMP_NUM_THREADS");
        return new PeerProcess(peer, builder.start());
    }

    String name() {
        return peer.name();
    }

    /** Returns the line in which the program describes itself. */
    String description() {
        return description;
    }

    /** Trains a number of steps and waits for the result. */
    TrainingBlock train(int steps) throws IOException {
        requests.println(steps);
        return TrainingBlock.ofLine(answer());
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException(peer.name() + " ended early. Read the reason in " + peer.log() + ".");
        }
        return line;
    }

    /** Ends the process and waits for its end. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
