/** Reading an image: recognizers, calibration and what they answer. */
package digitpad.recognition;
