/** Recognizing digits: recognizers, their predictions, and calibration. */
package digitpad.recognition;
