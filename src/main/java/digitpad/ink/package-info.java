/** Drawings: strokes as vectors, undo history, stroke files, and rendering to the image that a network reads. */
package digitpad.ink;
