/** Networks in the formats of other programs: ONNX (export) and deeplearning4j's zip (export and import). */
package digitpad.engine.export;
