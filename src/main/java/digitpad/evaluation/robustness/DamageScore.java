package digitpad.evaluation.robustness;

import digitpad.evaluation.score.Proportion;
import digitpad.explanation.damage.Damage;

/**
 * How many images a damaged network and the same network without damage read right.
 *
 * @param damage of the network
 * @param whole the images that the network reads right without damage
 * @param damaged the images that it reads right with the damage
 */
public record DamageScore(Damage damage, Proportion whole, Proportion damaged) {}
