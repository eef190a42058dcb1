/** The Models tab: list, use, rename, annotate, duplicate, delete, import and export models, and free disk space. */
package digitpad.ui.models;
