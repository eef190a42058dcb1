/** Fine-tuning: a trained model continues for a few hundred steps, with the user's own digits in each batch. */
package digitpad.training.finetune;
