/** A number in a table whose header names no code is what its column is headed by. */
import { expect, test } from 'vitest'
import { diagnose } from '../../../corpus/shipped-analyzer.ts'
import { shippedCatalog } from '../../../shipped.fixture.ts'
import { sampled } from '../../../thoroughness.fixture.ts'

const services = { feishu: '飞书', 'feishu-hire': '飞书招聘', 'feishu-project': '飞书项目' } as const
const entries = shippedCatalog.entries.flatMap(({ service, code }) =>
  service in services && /^\d{5,}$/.test(code) ? [{ name: services[service as keyof typeof services], code }] : [],
)

/** How cells of a row are written. */
const writings: readonly ((cells: readonly string[]) => string)[] = [
  (cells) => cells.join(','),
  (cells) => cells.join('\t'),
  (cells) => cells.join(';'),
  (cells) => cells.map((cell) => `"${cell}"`).join(','),
  (cells) => `| ${cells.join(' | ')} |`,
]
const table = (place: number, name: string, heading: string, code: string) => {
  const write = writings[place % writings.length] ?? String
  const row = (own: string, others: readonly string[]) => write(others.toSpliced(place % 3, 0, own))
  return `${name}\n${row(heading, ['姓名', '城市'])}\n${row(code, ['张一', '上海'])}`
}

const things = ['SKU', '工号', '订单号', '邮编', 'employee_id', 'phone', '门牌', '版本', '销量', '货位']

test('numbers under a heading for things are none, in every cell and writing', () => {
  const taken = sampled(entries, 7).flatMap(({ name, code }, place) => {
    const text = table(place, `${name}群导出`, things[place % things.length] ?? '', code)
    return diagnose(text).findings.length === 0 ? [] : [text]
  })
  expect(taken).toEqual([])
})

const answers = ['报错', '错误', '返回', '响应', 'error', 'response']

test('numbers under a heading for what was answered are codes of the service named above', () => {
  const missed = sampled(entries, 7).flatMap(({ name, code }, place) => {
    const text = table(place, `${name}接口回归`, answers[place % answers.length] ?? '', code)
    return diagnose(text).findings.some(({ candidates }) => candidates[0]?.code === code) ? [] : [text]
  })
  expect(missed).toEqual([])
})
