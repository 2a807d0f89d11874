/** Lines in which a program, or a person, tells of work that went well: no number in them is an error that nothing calls so. */
import { lineStart } from '../passages/record-bounds.ts'
import { rareLength } from '../rules/scoring.ts'
import { errorWords, troubleWords } from './tellings.ts'

/** Units before and behind a number that are looked at. */
const reach = { before: 200, after: 80 }
const clock = /\d{1,2}:\d{2}:\d{2}(?!\d)/
const workLevel = /\b(?:trace|debug|info|notice)\b/i
const failureLevel = /\b(?:ERROR|WARN(?:ING)?|FATAL|SEVERE|CRITICAL)\b/g

const verbs =
  '更新|发[送出布]|推送|通过|完成|同步|上传|下载|入库|创建|绑定|加载|连接|启动|上线|部署|导[入出]|归档|备份|清理|迁移|保存|生成|登记|入职|签[收到]|审批|安装|收[到齐]|执行|拉取|建立|关闭'
/** What has been done, in the words of who did it. */
const done = new RegExp(
  `(?<!未|没有?|不是?|还没|才)(?:已(?:经)?(?:自动|全部|成功)?(?:${verbs})|(?:${verbs})(?:完成|成功|完毕|好了)|(?:上线|入库|关闭)$)`,
  'i',
)
const doneInEnglish =
  /\b(?<!(?:not|never|n't|be|being|cannot|only|when|if|once|un) )(?:started|finished|completed|succeeded|synced|delivered|loaded|warmed|connected|refreshed|committed|processed|pushed|updated|created|uploaded|downloaded|replayed|rebalanced|fetched|accepted|listening|deployed|imported|exported|archived|migrated|saved|generated|logged in|joined|subscribed|registered|opened|shared|booked|matched|refilled)\b/i

/** Before the clause of a number; `finished, then 5033` and `升级完成后 10003` tell of what came after the work. */
const breaks = /[?!,;]|\.(?=\s)|\b(?:then|but|still|now|yet)\b|[但却就又还后仍]|结果|接着/i

const isFine = (line: string): boolean => [...errorWords, ...troubleWords].every((words) => !words.test(line))

const blank = (piece: string): string => ' '.repeat(piece.length)

/** The line with blanks for the level that a program printed: it is no word of what is told. */
export const withoutLevel = (line: string): string => (clock.test(line) ? line.replace(failureLevel, blank) : line)

/** `start` and `end` of the number. */
export const reportsWork = (text: string, start: number, end: number): boolean => {
  if (end - start >= rareLength) return false
  const before = text.slice(lineStart(text, start, reach.before), start)
  const after = text.slice(end, end + reach.after).split('\n', 1)[0] ?? ''
  if (!isFine(withoutLevel(before + after))) return false
  const told = `${before.split(breaks).at(-1)}${text.slice(start, end)}${after.split(/[,;!?]/, 1)[0]}`
  return (clock.test(before) && workLevel.test(before)) || done.test(told) || doneInEnglish.test(told)
}
