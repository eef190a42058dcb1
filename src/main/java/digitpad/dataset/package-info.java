/** Labeled images: reading IDX files, and holding images out for validation. */
package digitpad.dataset;
