/** Joins the digits of a code that a picture, a person, a spreadsheet or a float set apart: `9999 1663`, `99,991,663`, `9.9991663E7`. */
import { type Passage, replaceAll } from './passage.ts'

/** Only the gateway's codes are long enough to be set apart, and told by how they begin. */
const apart = /(?<![\d.,/-]|\d )(?:9999[ \u00a0-][12]\d{3}|99,99[12],\d{3})(?![\d/]|[ ,.-]\d)/g
/** All digits of the number stand there, as Go and Java print floats; spreadsheets round and write `E+07`. */
const float = /(?<![\w.])[1-9]\.\d{3,9}(?:e\+?|E)0?[4-9](?![\w.])/g
/** One look tells most texts off. */
const mayBeApart = /9999[ \u00a0-]|99,99|\d[eE][+\d]/
/** The words on its line without which it is a telephone number or an amount, and those with which it is one. */
const ofErrors = /错误|报错|失败|异常|返回|提示|飞书|\b(?:err(?:or|code)?|code|failed|feishu|lark(?: ?suite)?)\b/i
const ofOthers = /电话|手机|热线|联系|传真|卡号|单号|订单|账号|金额|\b(?:tel|phone|fax|mobile|order|card|rows|total)\b/i

const lineAround = (text: string, at: number): string => {
  const end = text.indexOf('\n', at)
  return text.slice(Math.max(text.lastIndexOf('\n', at) + 1, at - 120), Math.min(end < 0 ? text.length : end, at + 120))
}

export const joinDigits = (passage: Passage): Passage => {
  const { text } = passage
  if (!mayBeApart.test(text)) return passage
  const hits = [...text.matchAll(apart), ...text.matchAll(float)].filter(({ index }) => {
    const line = lineAround(text, index)
    return ofErrors.test(line) && !ofOthers.test(line)
  })
  return replaceAll(
    passage,
    hits
      .map(({ index, 0: written }) => ({
        start: index,
        end: index + written.length,
        text: written[1] === '.' ? String(Number(written)) : written.replace(/\D/g, ''),
      }))
      .filter(({ text: joined }) => /^\d+$/.test(joined))
      .sort((a, b) => a.start - b.start),
  )
}
