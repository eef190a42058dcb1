/** The drawings {@link digitpad.ink.NonDigits} is made of. */
package digitpad.ink.nondigits;
