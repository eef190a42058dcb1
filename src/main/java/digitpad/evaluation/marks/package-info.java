/** The user's marks on images whose labels are wrong. */
package digitpad.evaluation.marks;
