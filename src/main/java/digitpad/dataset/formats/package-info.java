/** Labeled images in other formats than MNIST's own: CSV, NumPy archives and folders of pictures. */
package digitpad.dataset.formats;
