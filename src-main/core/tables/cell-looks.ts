/** What a cell looks like, whatever its column is called. */

/** UTF-16 units of the longest code; what is longer is a sentence. */
const longestCode = 120

/** Whether a cell looks like a code: a number, a number behind letters, a hexadecimal one, names joined by dots. */
export const isCode = (cell: string): boolean =>
  cell.length <= longestCode &&
  (/^[A-Za-z]{0,12}[-_.]?\d{2,12}$/.test(cell) ||
    /^0[xX][\da-fA-F]{1,16}$/.test(cell) ||
    /^[A-Z][A-Za-z0-9]*(?:[._][A-Za-z0-9]+)+$/.test(cell))
export const isHttp = (cell: string): boolean => /^[1-5]\d\d$/.test(cell)
export const isNumber = (cell: string): boolean => /^-?\d{1,12}$/.test(cell)
export const isLink = (cell: string): boolean => /^\[?[^\s\]]{0,200}\]?\(?https?:\/\/\S+$/.test(cell)
/** `NOT_FOUND`, `E_ACCESSDENIED`, `unique_violation`, `adErrReadFile`: one word that no sentence has. */
export const isIdentifier = (cell: string): boolean =>
  cell.length <= longestCode &&
  /^[A-Za-z][\w.]*$/.test(cell) &&
  (/[_.]/.test(cell) || /[a-z][A-Z]/.test(cell) || /^[A-Z\d]{2,}$/.test(cell))
