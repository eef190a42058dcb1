/** The 28x28 image a network reads, and MNIST's recipe for making one from any picture of ink. */
package digitpad.image;
