/** Notations of several languages, as their standard tools print them. */

export const json = (value: unknown, indent?: number) => JSON.stringify(value, null, indent)

/** `repr` of dictionaries, lists and texts. */
export const python = (value: unknown): string => {
  if (value === null) return 'None'
  if (Array.isArray(value)) return `[${value.map(python).join(', ')}]`
  if (typeof value === 'object')
    return `{${Object.entries(value)
      .map(([key, item]) => `'${key}': ${python(item)}`)
      .join(', ')}}`
  if (typeof value !== 'string') return String(value)
  return value.includes("'") ? `"${value}"` : `'${value}'`
}

/** Full-width digits. */
export const wide = (text: string) =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
