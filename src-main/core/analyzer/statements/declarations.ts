/** Numbers that a program's source declares: constants, members of an enum, values of a table of names, what it throws, what its tests expect, are called or make a service answer. They are nobody's answer. */
import { lineStart } from '../passages/record-bounds.ts'
import { beforeExpected } from './surroundings.ts'

/** A name in capitals; what ends in `CODE` holds whatever came. */
const constant = String.raw`(?!\w{0,60}(?:CODE|ERRNO|STATUS)\b)_{0,2}[A-Z][A-Z\d]{1,40}(?:_[A-Z\d]{1,40}){0,8}`
const modifiers =
  'export|public|private|protected|internal|static|final|readonly|const|pub|val|let|var|int|long|Integer|number'
/** `NO_PERMISSION: `, `TokenExpired = ` before a number, from the beginning of its line. */
const constantOnly = new RegExp(
  String.raw`^\s{0,16}(?:(?:${modifiers})\s{1,4}){0,5}(${constant})\s{0,8}(?::\s?\w{1,12}\s?)?[:=]\s{0,4}$`,
)
const memberOnly = /^\s{0,16}\w{2,60}\s{0,8}=\s{0,4}$/
const declared =
  /(?:^|\s)(?:static|final|const|readonly|pub|val)\s[^=\n]{1,80}=\s{0,4}$|^\s{0,4}#define\s{1,4}\w{2,60}\s{1,8}\(?$/
/** `throw new LarkError(10003, …)`: a printed exception has no `new`. */
const thrown = /\bnew (?:\w{1,40}\.)?\w{0,40}(?:Error|Exception)\(\s{0,4}["']?$/
/** What a test hands over or is called: `expect(map(99991663))`, `it("maps 99991663 to …")`. */
const tested =
  /\bassert[\w.!]{0,16}\([^()\n]{0,40}$|\bexpect\((?:[\w.]{1,40}\()?["']?$|(?:^|[\s.])(?:it|test|describe)(?:\.\w{1,10})?\((["'`])(?:(?!\1).){0,80}$/
/** The code in what a test makes a service answer: `nock(host).post(path).reply(400, { code: 99991400 })`. */
const mocked =
  /(?:\b(?:nock|mock\w{0,20}|stub\w{0,20}|responses\.add|httpmock\.\w{2,30}|respx\.\w{2,10}|HttpResponse\.\w{2,10}|cy\.intercept|Mock(?:Response|Handler)|w\.Write|thenReturn|(?:will|and)Return)\(|::fake\(|\bres(?:ponse)?\.status\(\d{3}\)\.)[^\n]{0,180}\bcode\\{0,2}["']?\s?(?::|=>?)\s?\\{0,2}["']?$/i
/** A test that passed, in what its runner prints: `✓ maps feishu 99991663 (3 ms)`. A clause or Chinese words behind the tick are a person's list of what was tried. */
const passed = /^\s{0,16}(?:[✓✔√]|ok \d{1,6} -) (?![^\n]{0,200}\bstill\b)[^\n{=,;，；\u4e00-\u9fff]{1,200}$/
/** What may follow the number on its line. */
const ending = /^\)?\s{0,4}[,;]?\s{0,4}(?:$|\n|\r|\/\/|\/\*|#)/
/** Lines between the number's and the one that opens the declaration. */
const member =
  /^\s{0,16}(?:(?:\w+\s){0,5}[\w"']{2,60}\s{0,8}(?::\s?\w{1,12}\s?)?[:=]\s{0,4}["'\w-]{1,60}\s{0,4}[,;]?\s{0,4}(?:(?:\/\/|\/\*|#).{0,120})?|(?:\/\/|\/?\*|#).{0,120}|)$/
const mostMembers = 60
const enumOpens =
  /\benum\b[^\n{(]{0,80}[{(:]\s{0,4}$|^\s{0,4}const\s{0,2}\(\s{0,4}$|^class \w{1,60}\([\w., ]{0,40}Enum[\w, ]{0,20}\):\s{0,4}$/
const tableOpens =
  /(?:\b(?:const|let|var|class|interface|object|type|struct|namespace|module)\b[^\n]{0,100}|[A-Za-z_]\w{0,60}\s{0,4}=\s{0,4})[{(]\s{0,4}$/
/** A table whose own name says that it is one of codes: any name may stand in it. */
const codesOpen =
  /\b(?:const|let|var|val|static|final)\b[^\n=]{0,40}(?:codes?|errors?|errno)s?(?:\w{0,12})(?:\s?:[^\n=]{1,60})?\s?=\s{0,4}[{(]\s{0,4}$/i
const anyMember = /^\s{0,16}["']?\w{2,60}["']?\s{0,8}:\s{0,4}$/
/** The same on one line: `const E = { A_B: 10003, C_D: `. */
const opensHere = new RegExp(
  String.raw`\b(?:const|let|var|enum|object)\b[^\n{]{1,80}\{[^{}\n]{0,120}?(?:^|[{,]\s{0,4})${constant}\s{0,4}[:=]\s{0,4}$`,
)
const longestLine = 200

/** Whether the line at a place stands in a declaration that a line above opens. */
const isOpened = (text: string, line: number, opens: RegExp): boolean => {
  let end = line - 1
  for (let back = 0; back < mostMembers && end > 0; back++) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    if (end - start > longestLine) return false
    const written = text.slice(start, end).replace(/\r$/, '')
    if (opens.test(written)) return true
    if (!member.test(written)) return false
    end = start - 1
  }
  return false
}

/** `预期返回 10003，实际返回 10003`: what came is what the test expected. */
const isMet = (before: string, code: string): boolean => {
  const at = before.indexOf(code)
  return at > 0 && beforeExpected.test(before.slice(0, at)) && !/^\d/.test(before.slice(at + code.length))
}

export const isDeclared = (text: string, start: number, end: number): boolean => {
  const line = lineStart(text, start, longestLine + 1)
  if (start - line > longestLine) return false
  const before = text.slice(line, start)
  if (isMet(before, text.slice(start, end)) || passed.test(before)) return true
  if (!/[=:(, "'`]\s{0,4}$/.test(before)) return false
  if ([thrown, tested, mocked, opensHere].some((pattern) => pattern.test(before))) return true
  if (!ending.test(text.slice(end, end + 24))) return false
  return (
    declared.test(before) ||
    (constantOnly.test(before) && isOpened(text, line, tableOpens)) ||
    (anyMember.test(before) && !/code|errno|status/i.test(before) && isOpened(text, line, codesOpen)) ||
    ((memberOnly.test(before) || constantOnly.test(before)) && isOpened(text, line, enumOpens))
  )
}
