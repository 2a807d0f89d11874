/** A table as large platforms export them: modules, texts in two languages, advice, every code once. */
import { createRandom } from '../../src-main/corpus/random.ts'

const objects = ['订单', '账户', '渠道', '证书', '商户', '退款单', '优惠券', '库存', '路由', '对账文件', '限额', '签约']
const troubles = [
  '不存在',
  '已关闭',
  '状态不允许',
  '余额不足',
  '重复提交',
  '超时未支付',
  '校验失败',
  '被冻结',
  '已过期',
  '超出上限',
]
const things = ['order', 'account', 'channel', 'certificate', 'merchant', 'refund', 'coupon', 'stock', 'route', 'quota']
const failures = [
  'not found',
  'is closed',
  'was rejected',
  'has expired',
  'exceeds its limit',
  'is locked',
  'timed out',
]
const advices = [
  '核对参数后重试',
  '联系渠道方确认',
  '稍后重试，仍失败请提交工单',
  '检查证书是否过期',
  '在控制台调整限额',
]

/** CSV with a head; codes of six digits behind a letter or plain ones, from 100001 on. */
export const largeTable = (rows: number): string => {
  const random = createRandom(rows)
  const lines = ['错误码,HTTP状态码,错误信息,说明,处理建议']
  for (let row = 0; row < rows; row++) {
    const code = row % 2 === 0 ? `E${200_000 + row}` : String(200_000 + row)
    const message = `${random.pick(things)} v${random.below(5_000)} ${random.pick(failures)}`
    const meaning = `${random.pick(objects)}${random.pick(troubles)}（模块 ${random.below(400)}）`
    lines.push(`${code},${random.pick(['400', '403', '404', '500'])},${message},${meaning},${random.pick(advices)}`)
  }
  return `${lines.join('\n')}\n`
}
