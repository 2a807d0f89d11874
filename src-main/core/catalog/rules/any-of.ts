/** Writes long alternatives readably: phrases between ` | `, over as many lines as they need. */

/** Each phrase is a pattern's source; case does not count. */
export const anyOf = ({ raw }: TemplateStringsArray): RegExp =>
  new RegExp(
    raw
      .join('')
      .trim()
      .split(/\s+\|\s+/)
      .join('|'),
    'i',
  )
