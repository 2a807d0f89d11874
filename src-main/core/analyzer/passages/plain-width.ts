/** Full-width letters, digits and punctuation as what stands for them in ASCII, unit for unit, so that no offset moves. */

const wide = /[\uff01-\uff5e\u3000\u00a0\u3010\u3011\u3001\u3002]/
const wideAll = new RegExp(wide.source, 'g')

const twins: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '【': '[',
  '】': ']',
  // Between numbers an ASCII comma or stop would make them parts of one number.
  '、': ';',
  '。': ';',
  '，': ';',
}

export const plainWidth = (text: string): string =>
  wide.test(text)
    ? text.replace(wideAll, (unit) => twins[unit] ?? String.fromCharCode(unit.charCodeAt(0) - 0xfee0))
    : text
