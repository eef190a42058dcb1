/** MNIST's four files: where they are, fetching and verifying them. */
package digitpad.dataset.mnist;
