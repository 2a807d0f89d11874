/** Windows in which Diagnose is laid out otherwise: parts fold, so that the reply keeps half of the height; the stylesheets say the same numbers. */

/** The timeline folds and lists become one row: 720×480, or 1280×820 at 150 %. */
export const lowWindow = '(height < 620px)'

/** Reasons fold and lists become two rows: 1920×1080 at 150 %. */
export const shortWindow = '(height < 760px)'

/** The two halves take turns instead of standing side by side. */
export const narrowWindow = '(width < 860px)'
