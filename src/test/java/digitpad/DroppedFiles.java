package digitpad;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;

/** Drops files onto a node, as a file manager does. A robot cannot do that, because the files come from outside. */
final class DroppedFiles {
    private final Dragboard dragboard;

    /** Creates a drop. For use on the UI thread only. */
    DroppedFiles(List<Path> paths) {
        List<File> files = paths.stream().map(Path::toFile).toList();
        dragboard = DragboardHelper.createDragboard((TKClipboard) Proxy.newProxyInstance(
                TKClipboard.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getContentTypes" -> Set.of(DataFormat.FILES);
                    case "hasContent" -> arguments[0].equals(DataFormat.FILES);
                    case "getContent" -> arguments[0].equals(DataFormat.FILES) ? files : null;
                    case "getTransferModes" -> Set.of(TransferMode.COPY);
                    default -> null;
                }));
        DragboardHelper.setDataAccessRestriction(dragboard, false);
    }

    /** Drops the files. Returns whether the node accepted them. For use on the UI thread only. */
    boolean onto(Node node) {
        DragEvent over = event(DragEvent.DRAG_OVER, node);
        Event.fireEvent(node, over);
        if (!over.isAccepted()) {
            return false;
        }
        DragEvent dropped = event(DragEvent.DRAG_DROPPED, node);
        Event.fireEvent(node, dropped);
        return dropped.isDropCompleted();
    }

    private DragEvent event(javafx.event.EventType<DragEvent> type, Node node) {
        return new DragEvent(
                null, node, type, dragboard, 1, 1, 1, 1, TransferMode.COPY, null, null, new PickResult(node, 1, 1));
    }
}
