/** MNIST's four files: finds, downloads and verifies them. */
package digitpad.dataset.mnist;
