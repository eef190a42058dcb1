/** Trained models: parameters, descriptions, files, and the store of all models. */
package digitpad.model;
