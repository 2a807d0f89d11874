/** Numbers that a text calls error codes, whoever's they are: offered where nothing tells which service returned them. */

const named = /(?:code|errno|错误码|返回码|状态码)["'\s:=：]{1,6}(\d{4,10})(?!\d)/gi

/** Codes offered at most. */
const most = 3

/** Each once, in the order of the text. */
export const namedCodes = (text: string, isDocumented: (code: string) => boolean): readonly string[] =>
  [...new Set([...text.matchAll(named)].flatMap(({ 1: code }) => code ?? []))].filter(isDocumented).slice(0, most)
