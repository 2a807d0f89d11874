/** The name of an unquoted field out of the words before its separator: `inner code`, `HTTP status code`, `code`. */
import { roleOf } from './key-roles.ts'

/** Codes of something else: with one of these before it, `code` is no error code. */
export const otherCodes =
  /\b(?:exit|pass|zip|post|postal|area|country|qr|bar|colou?r|sku|promo|invite|verif\w+|language|lang|currency|auth\w*|product|item|source|op|char|key|dress|access|login|sms|pin|discount|coupon|process|stock|region|city|bank|swift|tax|room|door|batch|stop|type|unicode|ascii)[ _]?$|(?:取货|取件|扫码|提货|优惠|邀请|验证|兑换|激活|动态|付款|乘车|健康|开门|会议|直播间|房间|活动|折扣)码?$/i

/** A Han sentence runs into a Latin name without a blank: `上传图片失败code`. */
const gluedName = /[\u4e00-\u9fff]([A-Za-z][\w-]{2,40})$/

/** `phrase` ends with `word`; the longest known run of its last words is the name. */
export const nameOfKey = (phrase: string, word: string): string => {
  let start = 0
  while (start < phrase.length - word.length) {
    const run = phrase.slice(start)
    if (roleOf(run) !== null) return run
    const space = phrase.indexOf(' ', start)
    start = space < 0 ? phrase.length : space + 1
  }
  const glued = gluedName.exec(word)?.[1]
  if (
    glued !== undefined &&
    roleOf(word) === null &&
    roleOf(glued) !== null &&
    !otherCodes.test(word.slice(0, word.length - glued.length))
  )
    return glued
  const before = phrase.slice(0, phrase.length - word.length)
  return roleOf(word) === 'code' && otherCodes.test(before) ? phrase : word
}
