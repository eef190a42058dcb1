package digitpad.ui.owndigits;

import digitpad.text.Messages;
import javafx.beans.binding.StringBinding;

/** Says how many digits there are, how many are selected, and what is being saved, imported or exported. */
final class DigitsStatus extends StringBinding {
    private static final Messages TEXT = Messages.of(DigitsStatus.class);
    /** With fewer, the status would flicker: saving them takes a moment only. */
    private static final int MIN_SAVING = 50;

    private final OwnDigitsViewModel viewModel;

    DigitsStatus(OwnDigitsViewModel viewModel) {
        this.viewModel = viewModel;
        bind(
                viewModel.progressProperty(),
                viewModel.unsavedProperty(),
                viewModel.transfer().activityProperty(),
                viewModel.list().countsProperty(),
                viewModel.list().selection().versionProperty());
    }

    @Override
    protected String computeValue() {
        switch (viewModel.transfer().activityProperty().get()) {
            case IMPORT -> {
                return TEXT.get("status.importing");
            }
            case EXPORT -> {
                return TEXT.get("status.exporting");
            }
            case NONE -> {}
        }
        int total = viewModel.list().countsProperty().get().stream()
                .mapToInt(Integer::intValue)
                .sum();
        int selected = viewModel.list().selection().count();
        if (total == 0 || viewModel.progressProperty().get().isPresent()) {
            return "";
        }
        if (viewModel.unsavedProperty().get() >= MIN_SAVING) {
            return TEXT.get("status.saving", viewModel.unsavedProperty().get());
        }
        return selected > 0 ? TEXT.get("status.selected", selected, total) : TEXT.get("status.total", total);
    }
}
