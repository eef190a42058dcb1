/** Samples made from samples: digits as other hands might have written them, and ink that is no digit. */
package digitpad.augmentation;
