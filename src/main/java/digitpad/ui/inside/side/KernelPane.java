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

/** Shows the kernels of the first layer, and the images that activate the selected map most. */
public final class KernelPane extends HBox {
    private static final Messages TEXT = Messages.of(KernelPane.class);

    private static final double KERNELS_WIDTH = 158;

    private final InspectionViewModel model;
    private final ObservableValue<Optional<Model>> network;
    private final TopActivatingImagesViewModel topImages;
    private final KernelGrid kernels;
    private final Label title = new Label();
    private final TopActivatingImagesView images;
    private final Label status = new Label();

    /** Creates the pane; {@code network} is the active model, which the last inspection may not show yet. */
    public KernelPane(
            InspectionViewModel model,
            ObservableValue<Optional<Model>> network,
            TopActivatingImagesViewModel topImages,
            ObservableValue<Palette> palette) {
        this.model = model;
        this.network = network;
        this.topImages = topImages;
        getStyleClass().add("side-row");
        kernels = new KernelGrid(model, palette);
        kernels.setMinWidth(KERNELS_WIDTH);
        kernels.setMaxWidth(KERNELS_WIDTH);
        images = new TopActivatingImagesView(palette);
        title.setId("top-images-title");
        title.getStyleClass().add("side-question");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        status.setId("top-images-status");
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
        topImages.stateProperty().subscribe(this::show);
        // Search only while the pane is visible.
        sceneProperty().subscribe((Scene scene) -> {
            if (scene != null) {
                topImages.retry();
            }
            show();
        });
    }

    private void show() {
        Optional<Inspection> inspection = model.inspectionProperty().get();
        if (inspection.isEmpty() || getScene() == null) {
            return;
        }
        NetworkStructure structure = inspection.get().structure();
        CellRef cell = model.selectedProperty()
                .get()
                .filter(chosen ->
                        chosen.isIn(structure) && chosen.level() > 0 && chosen.level() < structure.lastLevel())
                .orElseGet(() -> strongestMap(inspection.get()));
        title.setText(TEXT.get("topimages.title", structure.layer(cell.level()).name(), cell.map()));
        // The inspection may still be of the previous network.
        Optional<Model> inspectedModel = network.getValue()
                .filter(now ->
                        now.info().architecture().equals(structure.model().architecture()));
        inspectedModel.ifPresent(now -> topImages.search(now, cell.level()));
        Optional<TopActivatingImagesViewModel.Found> found =
                inspectedModel.flatMap(now -> topImages.found(now, cell.level()));
        images.show(found.filter(result -> cell.map() < result.byMap().size())
                .map(result -> result.byMap().get(cell.map()))
                .orElse(List.<TopActivatingImages.ActivatingImage>of()));
        status.setText(
                switch (topImages.stateProperty().get()) {
                    case SEARCHING -> TEXT.get("topimages.searching", TopActivatingImagesViewModel.SEARCHED_IMAGES);
                    case NO_DATA -> TEXT.get("topimages.nodata");
                    case IDLE -> "";
                    case FOUND -> topImages.found().map(KernelPane::foundText).orElse("");
                });
    }

    private static String foundText(TopActivatingImagesViewModel.Found found) {
        int images = Math.min(
                TopActivatingImagesViewModel.SEARCHED_IMAGES,
                found.data().test().count());
        return TEXT.get("topimages.found", images, found.data().name());
    }

    /** Returns the map to use while no cell is selected: of the last convolution, the one that contributes most. */
    private static CellRef strongestMap(Inspection inspection) {
        NetworkStructure structure = inspection.structure();
        int level = IntStream.range(1, structure.levelCount())
                .filter(each -> structure.layer(each) instanceof Convolution)
                .max()
                .orElse(1);
        float[] contributions = inspection.contributions().of(level);
        int strongestMap = 0;
        for (int map = 1; map < contributions.length; map++) {
            if (contributions[map] > contributions[strongestMap]) {
                strongestMap = map;
            }
        }
        return new CellRef(level, strongestMap, 0, 0);
    }
}
