package digitpad.ui.models;

import digitpad.text.ByteSize;
import digitpad.text.Messages;
import digitpad.training.runs.CheckpointCleanup;
import digitpad.training.runs.CheckpointCleanup.Freed;
import digitpad.training.runs.DiskUsage;
import digitpad.ui.Background;
import digitpad.ui.LatestRequest;
import digitpad.ui.Notices;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The disk usage of models and runs, and the checkpoints that can be deleted. For use on the UI thread only. */
final class DiskUsageViewModel {
    private static final Messages TEXT = Messages.of(DiskUsageViewModel.class);

    private final CheckpointCleanup cleanup;
    private final Background background;
    private final Notices.Topic notices;
    private final LatestRequest requests = new LatestRequest();
    private final ReadOnlyObjectWrapper<Optional<DiskUsage>> usage = new ReadOnlyObjectWrapper<>(Optional.empty());

    DiskUsageViewModel(CheckpointCleanup cleanup, Background background, Notices notices) {
        this.cleanup = cleanup;
        this.background = background;
        this.notices = notices.topic();
    }

    /** The disk usage; empty until it is measured. */
    ReadOnlyObjectProperty<Optional<DiskUsage>> usageProperty() {
        return usage.getReadOnlyProperty();
    }

    /** Measures the disk usage again. */
    void refresh() {
        LatestRequest.Ticket request = requests.begin();
        background
                .task(cleanup::usage)
                .onSuccess(measured -> {
                    if (request.isLatest()) {
                        usage.set(Optional.of(measured));
                    }
                })
                .onFailure(notices::error)
                .run();
    }

    /** Deletes the checkpoints of the runs with these ids, and reports how much space is free again. */
    void free(List<String> ids) {
        background
                .task(() -> cleanup.delete(ids))
                .onSuccess(this::report)
                .onFailure(notices::error)
                .andFinally(this::refresh)
                .runInWriteQueue();
    }

    private void report(Freed freed) {
        String done = TEXT.get("space.freed", ByteSize.of(freed.bytes()));
        if (freed.problems().isEmpty()) {
            notices.info(done);
        } else {
            notices.error(TEXT.get("space.freed.partly", done, freed.problems().get(0)));
        }
    }
}
