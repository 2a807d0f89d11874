/** What two texts must share to mean the same: letters and digits, whatever their case, blanks and punctuation. */
export const meaningKey = (text: string): string => {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, '')
  return plain === '' ? text : plain
}
