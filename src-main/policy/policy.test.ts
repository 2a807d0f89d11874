/** Policies: every setting can be given, nothing wrong in one is passed over, and what is given cannot be changed. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { success } from '../../src-preload/model/outcome.ts'
import { initialSettings, type Settings, settingNames, settingsTable } from '../../src-preload/model/settings.ts'
import { isMessageKey } from '../../src-preload/translate.ts'
import type { StoredDocument } from '../store/document.ts'
import { findPolicyFile, readPolicy } from './load-policy.ts'
import { manageSettings } from './managed-settings.ts'
import { parsePolicy } from './parse-policy.ts'
import { noPolicy, quietSettings } from './policy.ts'

const file = '/etc/errdex/policy.json'
const parse = (value: unknown) => parsePolicy(file, JSON.stringify(value))
const withSettings = (settings: unknown) => parse({ errdexPolicy: 1, settings })

describe('what a file says', () => {
  test.each(settingNames)('%s can be given', (name) => {
    const { policy, problems } = withSettings({ [name]: initialSettings[name] })
    expect([policy.settings, problems]).toEqual([{ [name]: initialSettings[name] }, []])
  })

  test.each(settingNames)('%s with a value that is none is told by its key', (name) => {
    const { policy, problems } = withSettings({ theme: 'dark', [name]: ['nonsense'] })
    expect(problems[0]?.values).toMatchObject({ file, key: `settings.${name}` })
    for (const one of settingsTable[name].permitted ?? [])
      expect(problems[0]?.values.permitted).toContain(JSON.stringify(one))
    const quiet = Object.hasOwn(quietSettings, name)
      ? { [name]: quietSettings[name as keyof typeof quietSettings] }
      : {}
    expect(policy.settings).toEqual({ ...(name !== 'theme' && { theme: 'dark' }), ...quiet })
  })

  test('watched folders are full paths of any system', () => {
    const folders = ['/srv/packs', 'C:\\packs', '\\\\server\\share\\packs']
    expect(parse({ errdexPolicy: 1, packs: { folders } })).toMatchObject({
      policy: { packFolders: folders },
      problems: [],
    })
    for (const wrong of [['packs'], 'C:\\packs', [7]])
      expect(parse({ errdexPolicy: 1, packs: { folders: wrong } })).toMatchObject({
        policy: { packFolders: [] },
        problems: [{ values: { key: 'packs.folders' } }],
      })
  })

  test('signers are names with public keys; while they cannot be read, no folder is watched', () => {
    const signers = [
      { name: 'Team', key: 'ab'.repeat(32) },
      { name: 'Team', key: 'cd'.repeat(32), replaces: 'ab'.repeat(32) },
    ]
    const folders = ['/srv/packs']
    expect(parse({ errdexPolicy: 1, packs: { folders, signers } })).toMatchObject({
      policy: { packSigners: signers, packFolders: folders },
      problems: [],
    })
    for (const wrong of [{}, [{ name: 'Team' }], [{ name: 'Team', key: 'AB' }]])
      expect(parse({ errdexPolicy: 1, packs: { folders, signers: wrong } })).toMatchObject({
        policy: { packSigners: [], packFolders: [] },
        problems: [{ values: { key: 'packs.signers' } }],
      })
  })

  test('a name nobody knows is told, at every level', () => {
    const { problems } = parse({ errdexPolicy: 1, setings: {}, settings: { Theme: 'dark' }, packs: { folder: [] } })
    expect(problems.map(({ key, values }) => [key, values.key])).toEqual([
      ['policy.unknown-key', 'setings'],
      ['policy.unknown-key', 'settings.Theme'],
      ['policy.unknown-key', 'packs.folder'],
    ])
  })

  test('the example of the documentation is right', () => {
    const example = resolve(import.meta.dirname, '../../docs/policy.example.json')
    expect(readPolicy(example)).toMatchObject({ policy: { settings: { watch: 'off' } }, problems: [] })
  })

  test('a byte order mark is no fault', () => {
    expect(parsePolicy(file, '\uFEFF{"errdexPolicy":1}').problems).toEqual([])
  })
})

describe('a file that says nothing anybody can read', () => {
  test.each(['', '{', 'null', '[]', '7', '{}', '{"errdexPolicy":2}', '{"errdexPolicy":"1"}'])('%s', (content) => {
    const { policy, problems } = parsePolicy(file, content)
    expect(policy.settings).toEqual(quietSettings)
    expect(problems).toHaveLength(1)
    expect(isMessageKey(problems[0]?.key ?? '')).toBe(true)
  })

  test('settings that are no object may have forbidden anything', () => {
    expect(withSettings(['watch'])).toMatchObject({ policy: { settings: quietSettings }, problems: [{}] })
  })

  test('whatever it is, reading it ends in a policy and sentences that exist', () => {
    const value = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record({ errdexPolicy: fc.constant(1), settings: fc.jsonValue(), packs: fc.jsonValue() })
        .map((one) => JSON.stringify(one)),
    )
    fc.assert(
      fc.property(value, (content) => {
        const { policy, problems } = parsePolicy(file, content)
        for (const [name, given] of Object.entries(policy.settings))
          expect(settingsTable[name as keyof Settings].shape(given)).toBe(true)
        expect(problems.every(({ key }) => isMessageKey(key))).toBe(true)
      }),
    )
  })
})

describe('where it stands', () => {
  test('an installed app asks no environment', () => {
    const env = { ERRDEX_POLICY_FILE: '/home/me/policy.json', ProgramFiles: 'C:\\Users\\me' }
    expect(findPolicyFile('linux', env, true)).toBe('/etc/errdex/policy.json')
    expect(findPolicyFile('win32', env, true)).toBe('C:\\Program Files\\Errdex\\policy.json')
    expect(findPolicyFile('darwin', env, true)).toMatch(/^\/Library\//)
    expect(findPolicyFile('linux', env, false)).toBe('/home/me/policy.json')
  })

  test('no file is no policy; what stands there and cannot be read is told', () => {
    const folder = mkdtempSync(join(tmpdir(), 'errdex-policy-'))
    expect(readPolicy(join(folder, 'none.json'))).toEqual({ policy: noPolicy, problems: [] })
    writeFileSync(join(folder, 'file'), '')
    expect(readPolicy(join(folder, 'file/policy.json')).problems).toEqual([])
    mkdirSync(join(folder, 'policy.json'))
    expect(readPolicy(join(folder, 'policy.json'))).toMatchObject({
      policy: { settings: quietSettings },
      problems: [{ key: 'policy.unreadable' }],
    })
  })
})

describe('settings under a policy', () => {
  const keep = (initial: Settings): StoredDocument<Settings> => {
    let value = initial
    return {
      read: () => value,
      write: async (next) => {
        value = next
        return success(next)
      },
      settled: async () => undefined,
    }
  }
  const policy = {
    ...noPolicy,
    file,
    settings: { history: false, theme: 'dark', replyTemplates: { 'customer/en': 'x' } },
  } as const

  test('given values are read, refused when changed, and the person gets their own back afterwards', async () => {
    const own = keep({ ...initialSettings, theme: 'light', density: 'compact' })
    const managed = manageSettings(own, policy)
    expect(managed.read()).toMatchObject({ ...policy.settings, density: 'compact' })
    expect(await managed.write({ ...managed.read(), history: true })).toMatchObject({
      ok: false,
      problem: { key: 'policy.managed', values: { file, key: 'history' } },
    })
    expect(await managed.write({ ...managed.read(), density: 'comfortable' })).toEqual(success(managed.read()))
    expect(own.read()).toEqual({ ...initialSettings, theme: 'light', density: 'comfortable' })
  })

  test('an equal value counts as the same, wherever it was made', async () => {
    const managed = manageSettings(keep(initialSettings), policy)
    expect(await managed.write(structuredClone(managed.read()))).toMatchObject({ ok: true })
  })
})
