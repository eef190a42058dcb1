/** Random training samples: changed digits (data augmentation) and non-digits. */
package digitpad.augmentation;
