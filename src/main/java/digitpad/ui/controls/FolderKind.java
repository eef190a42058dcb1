package digitpad.ui.controls;

/** What a file dialog is used for. Each kind starts in the folder that was last used for it. */
public enum FolderKind {
    /** Pictures of digits. */
    PICTURES,
    /** Datasets and stroke files. */
    TRAINING_DATA,
    /** Imported and exported models. */
    MODELS,
    /** Saved curves and views. */
    EXPORTS
}
