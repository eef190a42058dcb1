/**
 * Explaining predictions: a network's layers, the arithmetic of every cell, and which inputs and maps determine an
 * answer.
 */
package digitpad.explanation;
