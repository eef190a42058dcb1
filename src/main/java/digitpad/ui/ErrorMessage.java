package digitpad.ui;

import java.util.Optional;

/**
 * What the user is told about an error.
 *
 * @param text what happened and what to do, in plain words
 * @param details technical details for a report, such as the name of an exception; empty if there are none
 */
public record ErrorMessage(String text, Optional<String> details) {}
