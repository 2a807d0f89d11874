/** Slots of messages: found where the service fills them in, named by the words around, and nothing of the message lost. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findTemplate } from './template.ts'

const show = (message: string) => {
  const template = findTemplate(message)
  return template?.parts
    .map((part, index) => part + (template.slots[index] ? `<${template.slots[index].name}>` : ''))
    .join('')
}

test.each([
  ['user_id %v is not exist', 'user_id <user_id> is not exist'],
  ['custom department id %v is not unique', 'custom department id <department id> is not unique'],
  ['these open_chat ids not existed: %v', 'these open_chat ids not existed: <open_chat ids>'],
  ['%v is not valid', '<value> is not valid'],
  ['ip %s is denied by app setting', 'ip <ip> is denied by app setting'],
  ['invalid next parameter:%s', 'invalid next parameter:<parameter>'],
  ['具体错误信息', '<具体错误信息>'],
  ['Invalid field selection [illegal field]', 'Invalid field selection <illegal field>'],
  ['「field_key」Field Option Value Is Wrong', '<field_key>Field Option Value Is Wrong'],
  ['Duplication Field Exist, FieldKey :', 'Duplication Field Exist, FieldKey :<FieldKey>'],
  [
    'Search Param Key Not Support StateFlow : Param Key is',
    'Search Param Key Not Support StateFlow : Param Key is<Param Key>',
  ],
  ['Search Operator Error,', 'Search Operator Error,<detail>'],
])('%s', (message, expected) => {
  expect(show(message)).toBe(expected)
})

test('a message that lists its only texts', () => {
  expect(findTemplate('bad request 或 invalid param')).toEqual({
    parts: ['', ''],
    slots: [{ name: 'message', oneOf: ['bad request', 'invalid param'] }],
  })
})

test.each([
  'internal error',
  'Conjunction Value Only Support 「AND」、「OR」',
  "Field Mix With '-' And Without '-'",
  '100% sure',
  '',
])('no slot in: %s', (message) => expect(findTemplate(message)).toBeNull())

test('parts stand in the message in order, from its start to its end', () => {
  const piece = fc.constantFrom('%v', '%s', '「a_b」', '[a b]', '具体错误信息', ':', ' is', 'x', ' ', '，')
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 10 }), (pieces) => {
      const message = pieces.join('')
      const template = findTemplate(message)
      if (template === null || template.slots.some(({ oneOf }) => oneOf !== null)) return
      const { parts, slots } = template
      expect(parts).toHaveLength(slots.length + 1)
      expect(message.startsWith(parts[0] ?? '')).toBe(true)
      expect(message.endsWith(parts.at(-1) ?? '')).toBe(true)
      let from = 0
      for (const part of parts) {
        const at = message.indexOf(part, from)
        expect(at).toBeGreaterThanOrEqual(from)
        from = at + part.length
      }
    }),
  )
})
