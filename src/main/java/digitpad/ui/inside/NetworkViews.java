package digitpad.ui.inside;

import digitpad.ui.inside.picture.NetworkPicture;
import digitpad.ui.inside.picture.NetworkView;
import digitpad.ui.inside.player.ConvolutionPlayerPane;
import digitpad.ui.inside.space.SpaceView;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The flat picture, the view in space and the convolution player, of which one is shown. */
final class NetworkViews implements NetworkView {
    private final NetworkPicture picture;
    private final SpaceView space;
    private final ConvolutionPlayerPane player;
    private final BooleanProperty inSpace = new SimpleBooleanProperty();
    private final BooleanProperty playing = new SimpleBooleanProperty();

    NetworkViews(NetworkPicture picture, SpaceView space, ConvolutionPlayerPane player) {
        this.picture = picture;
        this.space = space;
        this.player = player;
        picture.visibleProperty().bind(inSpace.not().and(playing.not()));
        space.visibleProperty().bind(inSpace.and(playing.not()));
        player.visibleProperty().bind(playing);
    }

    /** Returns a pane with all views. */
    StackPane pane() {
        return new StackPane(picture, space, player);
    }

    /** Whether the network is shown in space; otherwise it is shown flat. */
    BooleanProperty inSpaceProperty() {
        return inSpace;
    }

    /** Whether the convolution player is shown in place of the network. */
    BooleanProperty playingProperty() {
        return playing;
    }

    /** Returns the view that is shown. */
    Node current() {
        return playing.get() ? player : network();
    }

    private Node network() {
        return inSpace.get() ? space : picture;
    }

    private NetworkView networkView() {
        return inSpace.get() ? space : picture;
    }

    @Override
    public void zoomIn() {
        networkView().zoomIn();
    }

    @Override
    public void zoomOut() {
        networkView().zoomOut();
    }

    @Override
    public void zoomToFit() {
        networkView().zoomToFit();
    }

    @Override
    public long paintedFrames() {
        return networkView().paintedFrames();
    }

    @Override
    public boolean turn(int right, int down) {
        return !playing.get() && networkView().turn(right, down);
    }
}
