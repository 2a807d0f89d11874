/** Windows in which parts of Diagnose fold, so that the reply keeps half of the height; the stylesheets say the same numbers. */

/** The timeline folds and lists become one row: 720×480, or 1280×820 at 150 %. */
export const lowWindow = '(height < 620px)'

/** Reasons fold and lists become two rows: 1920×1080 at 150 %. */
export const shortWindow = '(height < 760px)'
