package digitpad.training.runs;

import java.util.List;

/**
 * The space that models and runs take on the disk.
 *
 * @param models size of the user's models in bytes
 * @param runs size of all runs in bytes
 * @param unneeded the checkpoints that can be deleted, largest first
 */
public record DiskUsage(long models, long runs, List<UnneededCheckpoints> unneeded) {
    public DiskUsage {
        unneeded = List.copyOf(unneeded);
    }

    /**
     * The checkpoints of a run that has ended and whose model is saved. They are only needed to resume it.
     *
     * @param id of the run
     * @param name of the run
     * @param stepsDone steps that the run has done
     * @param steps steps that it was planned to do
     * @param bytes size of the checkpoints
     */
    public record UnneededCheckpoints(String id, String name, int stepsDone, int steps, long bytes) {}

    /** Returns the size of all unneeded checkpoints in bytes. */
    public long unneededBytes() {
        return unneeded.stream().mapToLong(UnneededCheckpoints::bytes).sum();
    }
}
