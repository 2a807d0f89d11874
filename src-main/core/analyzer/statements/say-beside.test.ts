/** A documented message is the code's own wherever it stands beside it, however the fields around them are spelled. */
import { expect, test } from 'vitest'
import { shippedCatalog, shippedEngine } from '../../../shipped.fixture.ts'
import { sampled } from '../../../thoroughness.fixture.ts'
import { specificityOf } from '../messages/documented-text.ts'
import { wordsOf } from '../messages/words.ts'

const entries = shippedCatalog.entries.filter(
  ({ kind, template, corrections, message }) =>
    kind !== 'success' &&
    template === null &&
    corrections.length === 0 &&
    message.length > 3 &&
    !message.includes('\n'),
)

/** Without its full stop, which nobody quotes. */
const saidOf = (message: string) => message.replace(/[。.]$/, '')

const beside: Readonly<Record<string, (code: string, message: string) => string>> = {
  'before its label': (code, message) => `点保存时${message}，错误码${code}`,
  'before its field': (code, message) => `${message}, code=${code}`,
  'on the line before': (code, message) => `${message}\n错误码：${code}\n[确定]`,
  'on the line behind': (code, message) => `错误代码 ${code}\n${message}`,
  'before its bracket': (code, message) => `${message}（错误码：${code}）`,
}

test.each(Object.keys(beside))('%s', (name) => {
  const write = beside[name]
  if (write === undefined) return
  const missed = sampled(entries, 12).filter(({ id, code, message }) => {
    const { findings } = shippedEngine.diagnose(write(code, saidOf(message)))
    return !findings.some(({ candidates }) => candidates.some(({ entryId }) => entryId === id))
  })
  expect(missed.map(({ id, message }) => `${id} ${message}`)).toEqual([])
})

test('a message that is documented for another code is not taken', () => {
  const { findings } = shippedEngine.diagnose('绑定微信失败，错误码 140002')
  expect(findings.map(({ message }) => message)).not.toContain('绑定微信失败')
})

/** Five words say whose they are, whatever the program that passes them on calls its fields. */
const nameOf = (id: string) => shippedCatalog.services.find((service) => service.id === id)?.name.zh ?? ''
const spellings: readonly ((code: string, message: string, name: string) => string)[] = [
  (code, message) => `Err(ApiError { code: ${code}, message: "${message}" })`,
  (code, message) => JSON.stringify({ code: Number(code), msg: message, data: null }),
  (code, message) => `<error><code>${code}</code><message>${message}</message></error>`,
  // The names of other products’ fields, where the text says whose error it is.
  (code, message, name) => `${name} errcode:${code},errmsg:${message}`,
]

test('code and message of one document are its own in any spelling of fields', () => {
  const telling = entries.filter(
    ({ message }) => /^[\w ]+$/.test(message) && specificityOf([wordsOf(message).map(({ text }) => text)]) >= 5,
  )
  expect(telling.length).toBeGreaterThan(40)
  const missed = telling.flatMap(({ id, service, code, message }) =>
    spellings
      .map((write) => write(code, message, nameOf(service)))
      .filter((text) => shippedEngine.diagnose(text).findings[0]?.candidates[0]?.entryId !== id),
  )
  expect(missed).toEqual([])
})
