/** The drawings in {@link digitpad.ink.NonDigits}. */
package digitpad.ink.nondigits;
