package digitpad.ui.inside.side;

import digitpad.explanation.Convolution;
import digitpad.explanation.Inspection;
import digitpad.explanation.NetworkStructure;
import digitpad.explanation.TopActivatingImages;
import digitpad.model.Model;
import digitpad.text.Messages;
import digitpad.ui.Palette;
import digitpad.ui.inside.cell.CellRef;
import digitpad.ui.inside.cell.InspectionViewModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All kernels of the first layer, and the images that excite the selected map most. */
public final class KernelPane extends HBox {
    private static final Messages TEXT = Messages.of(KernelPane.class);

    private static final double KERNELS = 158;

    private final InspectionViewModel model;
    private final ObservableValue<Optional<Model>> network;
    private final TopActivatingImagesViewModel exciting;
    private final KernelGrid kernels;
    private final Label title = new Label();
    private final TopActivatingImagesView images;
    private final Label status = new Label();

    /** {@code network} is the one that answers, which may be another than the one that was seen last. */
    public KernelPane(
            InspectionViewModel model,
            ObservableValue<Optional<Model>> network,
            TopActivatingImagesViewModel exciting,
            ObservableValue<Palette> palette) {
        this.model = model;
        this.network = network;
        this.exciting = exciting;
        getStyleClass().add("side-row");
        kernels = new KernelGrid(model, palette);
        kernels.setMinWidth(KERNELS);
        kernels.setMaxWidth(KERNELS);
        images = new TopActivatingImagesView(palette);
        title.setId("exciting-title");
        title.getStyleClass().add("side-question");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        status.setId("exciting-status");
        status.getStyleClass().add("side-text");
        status.setWrapText(true);
        status.setMinHeight(USE_PREF_SIZE);
        VBox right = new VBox(title, images, status);
        right.getStyleClass().add("side-words");
        VBox.setVgrow(images, Priority.SOMETIMES);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(kernels, right);
        model.selectedProperty().subscribe(this::show);
        model.inspectionProperty().subscribe(this::show);
        exciting.stateProperty().subscribe(this::show);
        // Nothing is searched for while nobody sees it.
        sceneProperty().subscribe((Scene scene) -> {
            if (scene != null) {
                exciting.retry();
            }
            show();
        });
    }

    private void show() {
        Optional<Inspection> seen = model.inspectionProperty().get();
        if (seen.isEmpty() || getScene() == null) {
            return;
        }
        NetworkStructure anatomy = seen.get().structure();
        CellRef spot = model.selectedProperty()
                .get()
                .filter(chosen -> chosen.isIn(anatomy) && chosen.level() > 0 && chosen.level() < anatomy.lastLevel())
                .orElseGet(() -> strongest(seen.get()));
        title.setText(TEXT.get("exciting.title", anatomy.layer(spot.level()).name(), spot.map()));
        // What is seen may still be of the network before.
        Optional<Model> seenIn = network.getValue()
                .filter(now -> now.info().architecture().equals(anatomy.model().architecture()));
        seenIn.ifPresent(now -> exciting.search(now, spot.level()));
        Optional<TopActivatingImagesViewModel.Found> found = seenIn.flatMap(now -> exciting.found(now, spot.level()));
        images.show(found.filter(known -> spot.map() < known.byMap().size())
                .map(known -> known.byMap().get(spot.map()))
                .orElse(List.<TopActivatingImages.ActivatingImage>of()));
        status.setText(
                switch (exciting.stateProperty().get()) {
                    case SEARCHING -> TEXT.get("exciting.searching", TopActivatingImagesViewModel.SEARCHED_IMAGES);
                    case NO_DATA -> TEXT.get("exciting.nodata");
                    case IDLE -> "";
                    case FOUND -> exciting.found().map(KernelPane::source).orElse("");
                });
    }

    private static String source(TopActivatingImagesViewModel.Found found) {
        int images = Math.min(
                TopActivatingImagesViewModel.SEARCHED_IMAGES,
                found.data().test().count());
        return TEXT.get("exciting.found", images, found.data().name());
    }

    /** While nothing is selected: of the last convolution the map that speaks most for the digit. */
    private static CellRef strongest(Inspection seen) {
        NetworkStructure anatomy = seen.structure();
        int level = IntStream.range(1, anatomy.levelCount())
                .filter(each -> anatomy.layer(each) instanceof Convolution)
                .max()
                .orElse(1);
        float[] contributions = seen.contributions().of(level);
        int strongest = 0;
        for (int map = 1; map < contributions.length; map++) {
            if (contributions[map] > contributions[strongest]) {
                strongest = map;
            }
        }
        return new CellRef(level, strongest, 0, 0);
    }
}
