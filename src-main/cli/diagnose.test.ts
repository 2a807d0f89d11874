/** `diagnose` as a person or a script meets it: human output, JSON, lines, replies, files in any encoding, exit codes. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { success } from '../../src-preload/model/outcome.ts'
import type { PictureText } from '../../src-preload/model/picture.ts'
import { createTranslate } from '../../src-preload/translate.ts'
import { noPolicy } from '../policy/policy.ts'
import { decodeLines } from './read-text.ts'
import { runCli } from './run-cli.ts'
import { shippedFiles } from './shipped-files.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'errdex-diagnose-'))

const picture: PictureText = {
  text: 'code: 99991663',
  lines: [],
} as never

/** `input`: lines, or the bytes of what is no text. */
const run = async (
  args: readonly string[],
  input: readonly string[] | Uint8Array = [],
  language: 'zh' | 'en' = 'en',
) => {
  const out: string[] = []
  const err: string[] = []
  const lines = input instanceof Uint8Array ? [] : input
  const exit = await runCli(['diagnose', ...args], {
    resources: shippedFiles,
    dataFolder: '/nowhere/errdex',
    policy: noPolicy,
    language,
    t: createTranslate(language === 'zh' ? 'zh-CN' : 'en'),
    width: null,
    colour: false,
    input: (async function* () {
      yield* lines
    })(),
    readPicture: async () => success(picture),
    stdin: () =>
      Readable.from(
        input instanceof Uint8Array
          ? [input.subarray(0, 3), input.subarray(3)]
          : [Buffer.from(`${lines.join('\n')}\n`)],
      ),
    print: async (line) => {
      out.push(...line.split('\n'))
    },
    warn: (line) => err.push(line),
  })
  return { exit, out, err }
}

const paste =
  '{"code":99991672,"msg":"Access denied. One of the following scopes is required: [im:chat]","error":{"log_id":"20260405090515BFB07C2F064D6D9EC8DF"}}'
const fileWith = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** Every byte comes alone, as slow pipes may bring them, or all come at once. */
const piped = async (bytes: Uint8Array, pieceLength: number) => {
  const pieces: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += pieceLength) pieces.push(bytes.subarray(at, at + pieceLength))
  const lines: string[] = []
  for await (const line of decodeLines(Readable.from(pieces))) lines.push(line)
  return lines
}
const gbk = Uint8Array.of(0xb7, 0xc9, 0xca, 0xe9, 0x20, 0x31, 0x0d, 0x0a, 0xc8, 0xa8, 0xcf, 0xde)
test.each([
  ['GBK', gbk],
  ['UTF-8', Buffer.from('飞书 1\n权限\n')],
  ['UTF-8 with its mark', Buffer.from('\ufeff飞书 1\n权限')],
  ['UTF-16LE', Buffer.from('\ufeff飞书 1\r\n权限', 'utf16le')],
  ['UTF-16BE', Buffer.from('\ufeff飞书 1\r\n权限', 'utf16le').swap16()],
])('%s on standard input is read as in a file', async (_, bytes) => {
  expect(await piped(bytes, bytes.length)).toEqual(['飞书 1', '权限'])
  expect(await piped(bytes, 1)).toEqual(['飞书 1', '权限'])
})

describe('for people', () => {
  test('code, service, scopes, reasons and what is missing, in both languages', async () => {
    for (const language of ['zh', 'en'] as const) {
      const { exit, out } = await run([], paste.split('\n'), language)
      const text = out.join('\n')
      expect(exit).toBe(0)
      for (const part of ['99991672', 'im:chat', '20260405090515BFB07C2F064D6D9EC8DF', 'cli_'])
        expect(text).toContain(part)
      expect(text).toContain(language === 'zh' ? '飞书开放平台' : 'Feishu Open Platform')
    }
  })
  test('nothing found: one sentence on stderr, exit 1', async () => {
    expect(await run([], ['{"errcode":40001,"errmsg":"invalid credential"}'])).toMatchObject({
      exit: 1,
      out: [],
      err: [expect.stringContaining('WeChat')],
    })
  })
})

test('--json says everything in words of the chosen language', async () => {
  const { exit, out } = await run(['--json'], [paste], 'zh')
  const diagnosis = JSON.parse(out.join('\n'))
  expect(exit).toBe(0)
  expect(diagnosis).toMatchObject({ outcome: 'identified', length: paste.length })
  const [finding] = diagnosis.findings
  expect(finding.candidates[0]).toMatchObject({ service: 'feishu', code: '99991672', entryId: 'feishu/99991672' })
  expect(finding.missing[0]).toMatch(/\p{Script=Han}/u)
  for (const { reason, span, weight } of finding.candidates[0].evidence) {
    expect(reason).toMatch(/\p{Script=Han}/u)
    expect(weight).not.toBe(0)
    expect(span.end).toBeLessThanOrEqual(paste.length)
  }
})

describe('--jsonl', () => {
  test('one answer per line, in order, ids as they came', async () => {
    const lines = [{ id: 'a', text: paste }, { id: 2, text: 'hello' }, { text: 'code: 99991663' }].map((line) =>
      JSON.stringify(line),
    )
    const { exit, out } = await run(['--jsonl'], [...lines, ''])
    const answers = out.map((line) => JSON.parse(line))
    expect(exit).toBe(0)
    expect(answers.map(({ id, diagnosis }) => [id, diagnosis.outcome])).toEqual([
      ['a', 'identified'],
      [2, 'no-error'],
      [null, 'identified'],
    ])
  })
  test.each([['not json'], ['{"id":1}'], ['{"text":1}'], ['[]'], ['{"id":1,"image":"/nowhere.png"}']])(
    'a line that cannot be answered, %s, has its own record and costs no other; exit 2',
    async (line) => {
      const { exit, out, err } = await run(
        ['--jsonl'],
        ['{"id":0,"text":"x"}', line, '', `{"id":3,"text":"${'code: 99991663'}"}`],
      )
      const [first, faulty, last] = out.map((text) => JSON.parse(text))
      expect([exit, out.length, err]).toEqual([2, 3, ['1 line could not be answered; the output says why.']])
      expect([first.id, last.id, last.diagnosis.outcome]).toEqual([0, 3, 'identified'])
      expect(faulty).toEqual({
        id: line.startsWith('{"id":1') ? 1 : null,
        line: 2,
        problem: expect.stringMatching(/^(Line 2 of the input|\/nowhere).*\.$/),
      })
    },
  )
})

describe('files', () => {
  test.each([
    ['UTF-8', Buffer.from(paste)],
    ['UTF-8 with a byte-order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(paste)])],
    ['UTF-16 little endian', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(paste, 'utf16le')])],
    ['UTF-16 big endian', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(paste, 'utf16le').swap16()])],
    ['UTF-16 without a mark', Buffer.from(`${paste} 权限不足`, 'utf16le')],
    ['GBK', Buffer.concat([Buffer.from([0xb4, 0xed, 0xce, 0xf3, 0x3a, 0x20]), Buffer.from(paste)])],
    [
      'GBK far behind ASCII',
      Buffer.concat([Buffer.alloc(1_100_000, 'x\n'), Buffer.from([0xb4, 0xed, 0xa]), Buffer.from(paste)]),
    ],
    ['gzip', gzipSync(Buffer.from(paste))],
    ['zip', zipSync({ 'a.log': Buffer.from('nothing here'), 'b.log': Buffer.from(paste), 'c.bin': new Uint8Array(9) })],
  ])('%s', async (name, bytes) => {
    const { exit, out } = await run([fileWith(`${name}.log`, bytes), '--json'])
    expect(exit).toBe(0)
    expect(JSON.parse(out.join('\n')).findings[0].candidates[0].code).toBe('99991672')
  })
  test('GBK is read as it was written', async () => {
    const message = Buffer.from([0xc8, 0xa8, 0xcf, 0xde]) // 权限
    const file = fileWith(
      'gbk.log',
      Buffer.concat([Buffer.from('{"code":99991672,"msg":"'), message, Buffer.from('"}')]),
    )
    const { out } = await run([file, '--json'])
    expect(JSON.parse(out.join('\n')).findings[0].message).toBe('权限')
  })
  test.each([
    ['program.exe', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(60), Buffer.from(paste)]), 'is not a text file'],
    ['paper.pdf', Buffer.from(`%PDF-1.7\n${paste}`), 'is a PDF'],
    [
      'old.doc',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'Office document in a format from before 2007',
    ],
    ['cut.gz', gzipSync(Buffer.from(paste)).subarray(0, 60), 'cannot be unpacked'],
    ['binaries.zip', Buffer.from(zipSync({ 'a.bin': new Uint8Array(90) })), 'holds no text file'],
  ])('%s is said to be no text', async (name, bytes, sentence) => {
    const { exit, out, err } = await run([fileWith(name, bytes)])
    expect([exit, out]).toEqual([2, []])
    expect(err.join(' ')).toContain(sentence)
  })
  test('a large log: every distinct error once, with counts and times', async () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => {
      const time = `2026-04-05 09:${String(Math.floor(at / 600)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
      return at % 100 === 7
        ? `${time} ERROR feishu send failed ${paste}`
        : `${time} INFO worker ${at} done, rows=10003 code=0`
    })
    const { out } = await run([fileWith('large.log', lines.join('\n')), '--json'])
    const [finding, ...others] = JSON.parse(out.join('\n')).findings
    expect(others).toEqual([])
    expect(finding.occurrences).toMatchObject({ count: 200, first: '2026-04-05T09:00:07', last: '2026-04-05T09:33:47' })
  })
  test('one of several that cannot be read costs no other; exit 2', async () => {
    const missing = join(folder, 'nowhere.log')
    const { exit, out, err } = await run([missing, fileWith('read.log', paste), '--json'])
    expect([exit, JSON.parse(out.join('')).outcome]).toEqual([2, 'identified'])
    expect(err).toEqual([
      `${missing} cannot be read: there is no such file.`,
      '1 of 2 files could not be used; why is said above.',
    ])
  })
  test('one that cannot be read: one sentence, exit 2', async () => {
    for (const [path, said] of [
      [join(folder, 'nowhere.log'), 'there is no such file'],
      [folder, 'it is a folder'],
    ] as const) {
      const { exit, out, err } = await run([path])
      expect([exit, out, err]).toEqual([2, [], [`${path} cannot be read: ${said}.`]])
    }
  })
})

describe('standard input that is no text', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  test.each([
    ['gzip', gzipSync(Buffer.from(paste)), '99991672'],
    [
      'a mail',
      Buffer.from(
        `Received: by a\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(paste).toString('base64')}`,
      ),
      '99991672',
    ],
    ['a picture', png, '99991663'],
    ['a picture in a zip', Buffer.from(zipSync({ 'a.txt': Buffer.from('hello'), 'a.png': png })), '99991663'],
  ])('%s is opened as a file is', async (_, bytes, code) => {
    const { exit, out, err } = await run(['--json'], bytes)
    expect([exit, err]).toEqual([0, []])
    expect(JSON.parse(out.join('')).findings[0].candidates[0].code).toBe(code)
  })
  test.each([
    ['a PDF', Buffer.from(`%PDF-1.7\n${paste}`), /^Standard input is a PDF/],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(60)]), /^Standard input is not a text/],
    ['a cut gzip', gzipSync(Buffer.from(paste)).subarray(0, 60), /^Standard input cannot be unpacked/],
  ])('%s is said to be none', async (_, bytes, sentence) => {
    const { exit, out, err } = await run([], bytes)
    expect([exit, out, err]).toEqual([2, [], [expect.stringMatching(sentence)]])
  })
})

describe('--reply', () => {
  test('is ready to send', async () => {
    const { exit, out } = await run(['--reply', 'customer'], [paste], 'zh')
    expect([exit, out[0]]).toEqual([0, expect.stringContaining('99991672')])
  })
  test.each([[['--reply', 'nobody']], [['--reply', 'customer', '--format', 'pdf']], [['--format', 'plain']]])(
    '%j is wrong use',
    async (args) => {
      expect(await run(args, [paste])).toMatchObject({
        exit: 2,
        out: [],
        err: [expect.stringMatching(/customer|plain/)],
      })
    },
  )
})

test("another product's error is named in the chosen language; its reply says that it is not ours", async () => {
  const foreign = fileWith(
    'wecom.txt',
    '{"errcode":40014,"errmsg":"bad token, hint: [1595297094_45_abc], from ip: 1.2.3.4"}',
  )
  for (const [language, name, words] of [
    ['zh', '企业微信', '不是我们的服务'],
    ['en', 'WeCom', 'not by our service'],
  ] as const) {
    const { exit, out, err } = await run([foreign, '--reply', 'customer'], [], language)
    expect([exit, err.join()]).toEqual([1, expect.stringContaining(name)])
    expect(out.join('\n')).toContain(words)
    expect((await run([foreign], [], language)).err.join()).toContain(name)
  }
})

describe('--fail-on', () => {
  test.each([
    [['kind:permission'], 3],
    [['kind:server,permission'], 3],
    [['kind:server', 'service:feishu'], 3],
    [['code:99991672'], 3],
    [['outcome:identified'], 3],
    [['kind:server'], 0],
    [['actor:vendor', 'retry:refresh'], 0],
  ] as const)('%j exits with %i', async (filters, code) => {
    const { exit } = await run(
      filters.flatMap((filter) => ['--fail-on', filter]),
      [paste],
    )
    expect(exit).toBe(code)
  })

  test('a text without an error passes, lines of texts are judged together', async () => {
    expect((await run(['--fail-on', 'kind:permission'], ['all fine'])).exit).toBe(0)
    const lines = ['all fine', paste].map((text, id) => JSON.stringify({ id, text }))
    expect((await run(['--jsonl', '--fail-on', 'kind:permission'], lines)).exit).toBe(3)
    expect((await run(['--jsonl', '--fail-on', 'kind:server'], lines)).exit).toBe(0)
  })

  test.each(['kind', 'kind:', 'colour:red', 'kind:nonsense', 'kind:server,'])(
    '%s is refused with what would be right',
    async (filter) => {
      const { exit, err } = await run(['--fail-on', filter], [paste])
      expect(exit).toBe(2)
      expect(err.join(' ')).toMatch(/--fail-on/)
    },
  )
})
