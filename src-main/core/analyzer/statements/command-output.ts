/** Numbers that a command printed which counts: `$ wc -l feishu.log`, `>>> len(feishu_users)`. */
import { lineStart } from '../passages/record-bounds.ts'

/** A number alone on its line, behind R's index, or before the name of what was counted. */
const onlyNumber = /^\s{0,12}(?:\[\d{1,4}\] |Out\[\d{1,4}\]: ?)?$/
const ending = /^(?: \S{1,60}| total)?\s*(?:$|\n)/
const prompt = String.raw`(?:[$#%>]|>>>?|[\w.-]{1,20}>|In \[\d{1,4}\]:|[\w.@~:/-]{1,60}[$#])`
const counting = new RegExp(
  String.raw`^${prompt} [^\n]{0,200}(?:\bwc -|\bgrep -\w{0,4}c|\b(?:len|n_?row|numel|count|sum|size|length)s?\(|\.(?:length|size|count)\b)`,
  'i',
)
const longestCommand = 300
/** Rows of output looked back over for the command. */
const longestOutput = 4

export const isCommandsCount = (text: string, start: number, end: number): boolean => {
  const line = lineStart(text, start, 40)
  if (line === 0 || !onlyNumber.test(text.slice(line, start)) || !ending.test(text.slice(end, end + 80))) return false
  for (let at = line, back = 0; at > 0 && back < longestOutput; back++) {
    const above = lineStart(text, at - 1, longestCommand)
    const written = text.slice(above, at - 1)
    if (counting.test(written)) return true
    if (!/^\s{0,12}(?:\d|ans =|$)/.test(written)) return false
    at = above
  }
  return false
}
