package digitpad.ui.inside;

import digitpad.text.Messages;
import digitpad.ui.CurrentDrawing;
import digitpad.ui.DeferredScreen;
import digitpad.ui.Navigator;
import digitpad.ui.Screen;
import digitpad.ui.Services;
import digitpad.ui.TypedCharacter;
import digitpad.ui.controls.Card;
import digitpad.ui.controls.KeyboardFocus;
import digitpad.ui.controls.ScrollingContent;
import digitpad.ui.controls.WrappingRow;
import digitpad.ui.inside.cell.CellRef;
import digitpad.ui.inside.cell.DetailCard;
import digitpad.ui.inside.cell.TopicPane;
import digitpad.ui.inside.picture.NetworkPicture;
import digitpad.ui.inside.picture.PictureExport;
import digitpad.ui.inside.picture.PictureToolbar;
import digitpad.ui.inside.player.ConvolutionPlayerPane;
import digitpad.ui.inside.side.CounterfactualPane;
import digitpad.ui.inside.side.DropoutPane;
import digitpad.ui.inside.side.KernelPane;
import digitpad.ui.inside.side.SaliencyPane;
import digitpad.ui.inside.side.SideCard;
import digitpad.ui.inside.side.TopActivatingImagesViewModel;
import digitpad.ui.inside.space.SpaceButtons;
import digitpad.ui.inside.space.SpaceView;
import digitpad.ui.inside.space.TurnTableExport;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Shows the network as a picture and the arithmetic of each cell. The picture is updated live while the user draws and
 * while the network is trained.
 */
public final class InsideScreen implements Screen {
    private static final Messages TEXT = Messages.of(InsideScreen.class);

    private static final double LOWER_SPACING = 16;

    private final CurrentDrawing drawing;
    private final InsideViewModel model;
    private final NetworkViews views;
    private final ConvolutionPlayerPane player;
    private final InsideKeys keys;
    private final ScrollingContent root;

    /** Returns the screen, which is created when it is first needed. */
    public static Screen deferred(Services services) {
        return new DeferredScreen(Navigator.INSIDE, TEXT.get("screen.title"), true, () -> new InsideScreen(services));
    }

    private InsideScreen(Services services) {
        drawing = services.drawing();
        model = new InsideViewModel(services.engine(), drawing, Platform::runLater, services.notices());
        services.activeModel().modelProperty().subscribe(now -> now.ifPresent(model::use));
        NetworkPicture picture = new NetworkPicture(model.inspectionModel(), services.palette());
        SpaceView space = new SpaceView(model.inspectionModel(), services.palette());
        player = new ConvolutionPlayerPane(model.inspectionModel(), services.palette(), this::closePlayer);
        views = new NetworkViews(picture, space, player);
        // In space, all levels are shown.
        views.inSpaceProperty()
                .subscribe(() -> model.inspectionModel().openedLevelProperty().set(OptionalInt.empty()));
        keys = new InsideKeys(model.inspectionModel(), views, this::playOrPause, this::closePlayer);

        StackPane center = views.pane();
        center.setMinSize(0, 0);
        VBox.setVgrow(center, Priority.ALWAYS);
        VBox content = new VBox();
        root = new ScrollingContent(content);
        PictureExport export = new PictureExport(content, services.background(), services.notices());
        TurnTableExport turnTable = new TurnTableExport(space, services.background(), services.notices());
        SpaceButtons spaceButtons =
                new SpaceButtons(views.inSpaceProperty(), space, () -> turnTable.chooseAndSave(services.dialogs()));
        VBox pictureColumn = new VBox(
                new PictureToolbar(
                        model.inspectionModel(), views, spaceButtons, () -> export.chooseAndSave(services.dialogs())),
                center);
        pictureColumn.getStyleClass().add("picture-column");
        HBox.setHgrow(pictureColumn, Priority.ALWAYS);
        HBox upper = new HBox(new PadColumn(drawing, model.inspectionModel(), services.palette()), pictureColumn);
        upper.getStyleClass().add("inside-upper");
        VBox.setVgrow(upper, Priority.ALWAYS);

        content.getChildren().addAll(upper, lower(services));
        content.getStyleClass().addAll("screen", "inside-screen");
        root.sceneProperty().subscribe(scene -> model.setShowing(scene != null));
    }

    private WrappingRow lower(Services services) {
        TopicPane topics = new TopicPane(model.inspectionModel());
        Card detail = new DetailCard(model.inspectionModel()).build(topics, services.palette(), this::playOrPause);
        HBox.setHgrow(detail, Priority.ALWAYS);
        TopActivatingImagesViewModel topImages = new TopActivatingImagesViewModel(
                services.engine(), services.data(), services.background(), services.notices());
        Card side = new SideCard()
                .withPane("side.why", new SaliencyPane(model.explanationModel(), services.palette()))
                .withPane("side.whatif", new CounterfactualPane(model.explanationModel(), services.palette()))
                .withPane(
                        "side.kernels",
                        new KernelPane(
                                model.inspectionModel(),
                                services.activeModel().modelProperty(),
                                topImages,
                                services.palette()))
                .withPane("side.dropout", new DropoutPane(model.explanationModel()))
                .build();
        return new WrappingRow(LOWER_SPACING, detail, side);
    }

    @Override
    public String id() {
        return Navigator.INSIDE;
    }

    @Override
    public String title() {
        return TEXT.get("screen.title");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Node mainControl() {
        return views.current();
    }

    @Override
    public void keyPressed(KeyEvent event) {
        if (keys.handlePressed(event) || PadKeys.handlePressed(event, drawing)) {
            event.consume();
        }
    }

    @Override
    public void keyTyped(KeyEvent event) {
        if (keys.handleTyped(TypedCharacter.of(event))) {
            event.consume();
        }
    }

    @Override
    public void close() {
        player.stop();
        model.close();
    }

    private void playOrPause() {
        if (views.playingProperty().get()) {
            player.toggle();
            return;
        }
        Optional<CellRef> map = model.inspectionModel().mapToPlay();
        if (map.isPresent()) {
            boolean focusShown = KeyboardFocus.isVisibleIn(root.getScene());
            views.playingProperty().set(true);
            player.start(map.get());
            // Space on this button pauses the player.
            player.focusOnPlay(focusShown);
        }
    }

    private void closePlayer() {
        player.stop();
        model.inspectionModel().pinnedProperty().set(Optional.empty());
        boolean focused = player.isFocusWithin();
        boolean focusShown = KeyboardFocus.isVisibleIn(root.getScene());
        views.playingProperty().set(false);
        if (focused) {
            KeyboardFocus.moveTo(views.current(), focusShown);
        }
    }
}
