/** Damage to a network: parts that are switched off or disturbed. */
package digitpad.explanation.damage;
