/** Lines that begin with a time: people's, copied from a chat or a timeline, and programs', which tell of work that went well. */
import type { Kind, KindRendering } from './kind.ts'
import { nameOf } from './wires.ts'

const people: readonly string[] = [
  '[10:23:05] 张三: {name}一直 {code}，有人看吗',
  '张三 10:23:05 {name}接口又 {code} 了',
  '10:23:05 {name}开始报 {code}',
  '2026-11-29 10:23:05 刚升级完成，{name}就 {code}',
  '13:05:22 已重启，{name}还是 {code}',
]
const programs: readonly string[] = [
  '2026/11/29 10:23:05 {name}通讯录 {code} 部门已更新',
  '[10:23:05] {name}推送任务 {code} 执行完成',
  '2026-11-29 10:23:05.123  INFO 1 --- [main] c.x.Sync : {name} 消费 {code}',
  '2026-11-29T10:23:05.123Z\tinfo\t{name} cursor {code}',
  '2026-11-29 10:23:05,123 WARN  [main] c.x.Sync - {name} retry queue {code} exceeded',
  '10:23:05 {name} 今日调用 {code}',
  '10:23:05 {name} 积压 {code}',
  '10:23:05 {name} doc {code} shared',
]

export const timedLines: Kind = {
  name: 'lines with a time',
  renderings: [
    ...people.map(
      (line): KindRendering => ({
        name: line,
        fits: ({ code }) => code.length >= 4,
        render: (error) => line.replace('{name}', nameOf(error)).replace('{code}', error.code),
      }),
    ),
    ...programs.map(
      (line): KindRendering => ({
        name: line,
        negative: true,
        fits: ({ code }) => code.length === 4 || code.length === 5,
        render: (error) => line.replace('{name}', nameOf(error)).replace('{code}', error.code),
      }),
    ),
  ],
}
