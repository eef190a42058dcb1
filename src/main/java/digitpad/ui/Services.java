package digitpad.ui;

import digitpad.dataset.mnist.MnistLibrary;
import digitpad.engine.Engine;
import digitpad.evaluation.marks.LabelMarks;
import digitpad.model.ModelStore;
import digitpad.owndigits.OwnDigits;
import digitpad.training.Trainer;
import digitpad.training.runs.RunStore;
import digitpad.ui.controls.FileDialogs;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;

/**
 * The services that the screens share.
 *
 * @param engine runs the networks
 * @param models all saved models
 * @param networks the networks that the user has saved
 * @param library finds and loads MNIST data
 * @param data the MNIST data in memory
 * @param ownDigits the digits that the user drew and labeled
 * @param labelMarks the images whose labels the user marked as wrong
 * @param trainer trains networks, one at a time
 * @param runs all saved runs
 * @param drawing the drawing on the pad
 * @param activeModel the model in use
 * @param oneCore whether training uses only one processor core
 * @param navigator lets a screen show another one
 * @param background runs slow work
 * @param notices shows messages to the user
 * @param dialogs asks for files and folders
 * @param palette the colors of the current theme
 */
public record Services(
        Engine engine,
        ModelStore models,
        UserNetworks networks,
        MnistLibrary library,
        CurrentData data,
        OwnDigits ownDigits,
        LabelMarks labelMarks,
        Trainer trainer,
        RunStore runs,
        CurrentDrawing drawing,
        ActiveModel activeModel,
        BooleanProperty oneCore,
        Navigator navigator,
        Background background,
        Notices notices,
        FileDialogs dialogs,
        ObservableValue<Palette> palette) {}
