/** Full-width letters, digits and punctuation, and other quotes around keys, as what stands for them in ASCII, unit for unit, so that no offset moves. */

const wide = /[\uff01-\uff5e\u3000\u00a0\u3010\u3011\u3001\u3002\u00ad\u200b\u2060\ufeff]/
const wideAll = new RegExp(wide.source, 'g')

const twins: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  // What cannot be seen comes along from pages: places where a word may be broken, and marks of byte order.
  '\u00ad': ' ',
  '\u200b': ' ',
  '\u2060': ' ',
  '\ufeff': ' ',
  '【': '[',
  '】': ']',
  // Between numbers an ASCII comma or stop would make them parts of one number.
  '、': ';',
  '。': ';',
  '，': ';',
}

/** A key as word processors quote it who know no such pair: `{„code“:`, `{“code“:`, `{”code”:`, `{“code":`, `{「code」:`. */
const quotedKey =
  /[{,][ \t\n]{0,40}(?:„[\w.-]{1,60}[“”]|“[\w.-]{1,60}[“"]|"[\w.-]{1,60}[“”]|”[\w.-]{1,60}[“”"]|「[\w.-]{1,60}」) ?[:：]/
const quotes = /[„“”「」]/g

const plainQuotes = (text: string): string => (quotedKey.test(text) ? text.replace(quotes, '"') : text)

export const plainWidth = (text: string): string =>
  plainQuotes(
    wide.test(text)
      ? text.replace(wideAll, (unit) => twins[unit] ?? String.fromCharCode(unit.charCodeAt(0) - 0xfee0))
      : text,
  )
