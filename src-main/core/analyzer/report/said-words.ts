/** Cuts a service's words out of the sentence that people or programs put them in. */

/** Han characters and kana. */
const eastern = '\\u3040-\\u30ff\\u4e00-\\u9fff'

/** `提示 Talent not exist`, `メッセージ:Forbidden`, `err: invalid`: what introduces them. */
const introductions: readonly RegExp[] = [
  new RegExp(`^[${eastern}]{1,12}[\\s:：]{1,3}(?=[A-Za-z])`),
  /^(?:err|error|err_?msg|error_?info|message|msg)\s?[:：]\s?/i,
]

/** What reads on behind them: a quotation's end, a stack, the writer's own language. */
const ends: readonly RegExp[] = [
  /["'`”」]?`/,
  /\s?Traceback \(most recent call last\)/,
  new RegExp(`[;；，。]\\s?(?=[^;；]{0,20}[${eastern}])`),
  new RegExp(`(?<=[A-Za-z0-9)\\]'"!?])[\\s;；,，。:：]{0,3}(?=[${eastern}])`),
]

const startsEastern = new RegExp(`^[${eastern}]`)

/** `(ip 203.0.113.7 is denied). We changed nothing`: what is said stands between the brackets. */
const bracketed = /^\(([^()]{4,300})\)/

/** `not exist (status=400`: a bracket that never closes was opened by whoever quoted. */
const openBracket = /\s?[([{][^)\]}]{0,60}$/

const cutAt = (text: string, end: RegExp): string => {
  const at = text.search(end)
  return at <= 0 ? text : text.slice(0, at)
}

/** Empty where nothing is left. Words in the writer's own language stay whole: nothing tells where they end. */
export const saidWords = (sentence: string): string => {
  let text = sentence.trim()
  for (const introduction of introductions) text = text.replace(introduction, '')
  text = bracketed.exec(text)?.[1] ?? text
  if (startsEastern.test(text)) return cutAt(text, /`/)
  for (const end of ends) text = cutAt(text, end)
  return text.replace(openBracket, '').trim()
}

/** Words behind a code that no document has: a phrase, not a label, a number, a question or the rest of a sentence. */
export const isPhrase = (text: string): boolean =>
  /^[A-Za-z][^:=?？]*$/.test(text) &&
  /\s/.test(text) &&
  /[A-Za-z.)\]]$/.test(text) &&
  !/^(?:and|or|then|but|also|again|after|since|today|all|for|on|in|at|to)\b/i.test(text)
