/** Every rule can explain itself to people: `rule.<id>` in `resources/locales`, which both languages then have. */
import { expect, test } from 'vitest'
import zhCN from '../../../../resources/locales/zh-CN.json'
import { actorRules } from './actor-rules.ts'
import { kindRules } from './kind-rules.ts'
import { retryRules } from './retry-rules.ts'

const ids = [...kindRules, ...retryRules, ...actorRules].map((rule) => rule.id)
const worded = Object.keys(zhCN).flatMap((key) => (key.startsWith('rule.') ? [key.slice('rule.'.length)] : []))

test('rules and their texts are the same set', () => {
  expect(new Set(worded)).toEqual(new Set(ids))
})
