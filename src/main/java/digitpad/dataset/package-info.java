/** The MNIST data: reading IDX files, finding, fetching and verifying them, and holding images out for validation. */
package digitpad.dataset;
