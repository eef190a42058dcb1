/** The engine that uses deeplearning4j and ND4J. */
package digitpad.engine.dl4j;
