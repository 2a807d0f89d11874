/** The calendar day of a moment, here. */

const two = (number: number): string => String(number).padStart(2, '0')

/** `yyyy-mm-dd` on the local clock; a text is ISO 8601. */
export const dayOf = (moment: Date | string): string => {
  const date = new Date(moment)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
