/** What a training will cost: its time on this machine and its memory, estimated before it starts. */
package digitpad.training.cost;
