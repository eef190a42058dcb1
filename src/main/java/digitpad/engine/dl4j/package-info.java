/** The engine of deeplearning4j and ND4J: the reference. */
package digitpad.engine.dl4j;
