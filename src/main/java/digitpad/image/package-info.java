/** The 28x28 image that a network reads, and MNIST's way of making one from any picture of ink. */
package digitpad.image;
