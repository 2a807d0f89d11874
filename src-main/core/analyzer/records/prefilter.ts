/** The places of a large text worth reading: one pass of one expression, a hundred times cheaper than reading. */

const gap = String.raw`["'\\\]&quot;;]{0,14}[ \t]{0,4}`
/** A name that ends in code, then a number of three digits or more that is no HTTP success. */
const keyed = String.raw`(?:[cC]ode|CODE|[eE]rrno|码)${gap}[ :=>(（：＝is为是\t]{0,4}[ \t]?["'\\([（【&quot;;]{0,12}(?:int\()?(?!20[0-6]\b|0\b)[-1-9１-９][\d０-９]{2}`
const worded = String.raw`(?:rror|RROR|xception|ailed|错误|失败|报错|返回)[\]"'\\ :：#]{0,4}[([（]?[1-9]\d{3,9}(?!\d|[.:-]\d)`
const gateway = String.raw`9999[12]\d{3}(?!\d)`
const named = String.raw`tur_[0-9A-Za-z]{4}|[fF]eishu[^\n]{0,40}rror|[lL]ark[^\n]{0,40}rror`

/** Global: callers set `lastIndex`. */
export const promising = new RegExp([keyed, worded, gateway, named].join('|'), 'g')

/** Lines that tell of an error without any number: only documented wordings can identify them. */
export const telling = /rror|xception|ailed|enied|nvalid|not exist|失败|错误|异常/g
