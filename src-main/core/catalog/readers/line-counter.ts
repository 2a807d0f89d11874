/** Answers the line of ever later offsets in one walk over the text. */
export const createLineCounter = (text: string): ((offset: number) => number) => {
  let scanned = 0
  let line = 1
  return (offset) => {
    for (; scanned < offset; scanned++) if (text.charCodeAt(scanned) === 10) line++
    return line
  }
}
