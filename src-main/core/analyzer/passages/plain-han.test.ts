/** Traditional characters become what rules are written in, and nothing moves. */
import { expect, test } from 'vitest'
import { plainHan } from './plain-han.ts'

test.each([
  ['圖靈平台報錯，錯誤碼 1111', '图灵平台报错，错误码 1111'],
  ['呼叫介面時回傳訊息', '呼叫接口时返回信息'],
  ['騰訊雲機器人無權限', '腾讯云机器人无权限'],
  ['飞书返回 99991663', '飞书返回 99991663'],
])('%s', (written, plain) => {
  expect(plainHan(written)).toBe(plain)
  expect(plainHan(written)).toHaveLength(written.length)
})
