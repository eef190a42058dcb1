package digitpad.image.rig;

/** A written digit or letter without margins. {@code label} is -1 for a letter. */
record Shape(int label, Mask mask) {}
