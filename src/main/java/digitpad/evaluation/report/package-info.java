/** Reports of evaluations as files: a web page, a table and a JSON document. */
package digitpad.evaluation.report;
