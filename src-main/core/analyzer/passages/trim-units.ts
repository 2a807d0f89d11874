/** Takes given units off the ends of a text, in linear time where `/[…]+$/` is quadratic. */

export const trimEnd = (text: string, units: string): string => {
  let end = text.length
  while (end > 0 && units.includes(text[end - 1] ?? '')) end--
  return text.slice(0, end)
}

export const trimUnits = (text: string, units: string): string => {
  let start = 0
  while (start < text.length && units.includes(text[start] ?? '')) start++
  return trimEnd(text.slice(start), units)
}
