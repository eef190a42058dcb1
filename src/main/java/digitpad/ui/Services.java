package digitpad.ui;

import digitpad.dataset.mnist.MnistLibrary;
import digitpad.engine.Engine;
import digitpad.model.ModelStore;
import digitpad.owndigits.OwnDigits;
import digitpad.training.Trainer;
import digitpad.training.runs.RunStore;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;

/**
 * What the screens work with.
 *
 * @param engine computes the networks
 * @param models all saved networks
 * @param library where data is found and loaded
 * @param data the images that all screens work with
 * @param ownDigits the digits that the user drew and named
 * @param trainer trains networks, one at a time
 * @param runs all trainings that are kept
 * @param drawing what is on the pad
 * @param activeModel which network answers
 * @param oneCore whether trainings take one core of the processor only
 * @param background where slow work goes
 * @param notices what the window tells the user
 * @param palette the colours of the moment
 */
public record Services(
        Engine engine,
        ModelStore models,
        MnistLibrary library,
        CurrentData data,
        OwnDigits ownDigits,
        Trainer trainer,
        RunStore runs,
        CurrentDrawing drawing,
        ActiveModel activeModel,
        BooleanProperty oneCore,
        Background background,
        Notices notices,
        ObservableValue<Palette> palette) {}
