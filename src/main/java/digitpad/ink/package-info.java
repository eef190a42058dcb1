/** What the pen drew: strokes as vectors, their history, and the way from strokes to the image a network reads. */
package digitpad.ink;
