/**
 * Architectures as data: layers, shapes, the layout of parameters, presets with their recipes. Nothing is computed
 * here.
 */
package digitpad.network;
