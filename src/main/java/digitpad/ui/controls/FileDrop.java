package digitpad.ui.controls;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

/** Lets users drop files onto a node. */
public final class FileDrop {
    private FileDrop() {}

    /** Accepts files dropped onto a node; {@code dropped} receives them. */
    public static void accept(Node node, Consumer<List<Path>> dropped) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        node.setOnDragDropped(event -> {
            boolean files = event.getDragboard().hasFiles();
            if (files) {
                dropped.accept(event.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .toList());
            }
            event.setDropCompleted(files);
            event.consume();
        });
    }
}
