package digitpad.ui.evaluate;

import java.util.Optional;

/**
 * A run whose validation images can be chosen.
 *
 * @param id of the run
 * @param name of the run
 * @param model name of its model, if it has been saved
 */
record RunChoice(String id, String name, Optional<String> model) {}
