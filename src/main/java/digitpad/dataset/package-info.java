/** Labeled images: reads IDX files and holds images out for validation. */
package digitpad.dataset;
