/** Sorts the marks on a picture's paper: the digit's strokes, printed lines, frames and dirt. */
package digitpad.image.marks;
