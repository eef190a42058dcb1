package digitpad.cli;

/**
 * A model as the user named it.
 *
 * @param nameOrFile the name of a saved model, or the path of a file
 */
record ModelReference(String nameOrFile) {}
