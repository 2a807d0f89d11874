/** Reads the text of a policy file: what is right in it counts, and whatever is not is told by its key. Pure. */
import type { Problem } from '../../src-preload/model/outcome.ts'
import { isDigest, type PackSigner, packLimits } from '../../src-preload/model/packs.ts'
import { type SettingName, type Settings, settingNames, settingsTable } from '../../src-preload/model/settings.ts'
import { list, someFields, text } from '../../src-preload/model/shape.ts'
import { type Policy, quietSettings } from './policy.ts'

/** Version of the file that this app reads. */
const policyFormat = 1

export interface ParsedPolicy {
  readonly policy: Policy
  readonly problems: readonly Problem[]
}

type Members = Readonly<Record<string, unknown>>
type Tell = (
  key: 'unknown-key' | 'wrong-value' | 'wrong-choice' | 'wrong-choice-off',
  at: string,
  permitted?: string,
) => void

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isSettingName = (name: string): name is SettingName => settingNames.some((known) => known === name)
const isQuiet = (name: string): name is keyof typeof quietSettings => Object.hasOwn(quietSettings, name)

/** A value that is none: what keeps or looks at copied texts is off, every other setting stays the person's. */
const readSettings = (members: Members, tell: Tell): Partial<Settings> => {
  const settings: [string, unknown][] = []
  for (const [name, value] of Object.entries(members)) {
    const at = `settings.${name}`
    if (!isSettingName(name)) {
      tell('unknown-key', at)
      continue
    }
    const { shape, permitted } = settingsTable[name]
    const choices = permitted?.map((one) => JSON.stringify(one)).join(', ')
    if (shape(value)) settings.push([name, value])
    else if (isQuiet(name)) {
      settings.push([name, quietSettings[name]])
      tell('wrong-choice-off', at, choices)
    } else tell(choices === undefined ? 'wrong-value' : 'wrong-choice', at, choices)
  }
  return Object.fromEntries(settings)
}

const isAbsolute = (path: string): boolean => /^(\/|[A-Za-z]:[\\/]|\\\\)/.test(path)
const isPaths = list(text(packLimits.path), packLimits.folders)

const readFolders = (value: unknown, tell: Tell): readonly string[] => {
  if (isPaths(value) && value.every(isAbsolute)) return value
  tell('wrong-value', 'packs.folders')
  return []
}

/** A part of the file that must be an object; absent is empty. */
const readMembers = (whole: Members, name: string, tell: Tell): Members => {
  const value = whole[name] ?? {}
  if (isMembers(value)) return value
  tell('wrong-value', name)
  return {}
}

const isSigner = someFields<PackSigner>({ name: text(packLimits.name), key: isDigest, replaces: isDigest }, [
  'replaces',
])
const isSigners = list(isSigner, packLimits.signers)

/** Null for what is no list of them. */
const readSigners = (value: unknown, tell: Tell): readonly PackSigner[] | null => {
  if (isSigners(value)) return value
  tell('wrong-value', 'packs.signers')
  return null
}

const packNames = ['folders', 'signers']
const parts = ['errdexPolicy', 'settings', 'packs']

/** Nothing of it can be relied on. */
export const unreadablePolicy = (file: string, key: string, reason: string): ParsedPolicy => ({
  policy: { file, settings: quietSettings, packFolders: [], packSigners: [] },
  problems: [{ key, values: { file, reason } }],
})

/** Never throws, whatever the text is. */
export const parsePolicy = (file: string, content: string): ParsedPolicy => {
  let whole: unknown
  try {
    // Editors of Windows put a mark before the text.
    whole = JSON.parse(content.replace(/^\uFEFF/, ''))
  } catch (error) {
    return unreadablePolicy(file, 'policy.no-json', error instanceof Error ? error.message : String(error))
  }
  if (!isMembers(whole)) return unreadablePolicy(file, 'policy.no-json', typeof whole)
  if (whole.errdexPolicy !== policyFormat)
    return unreadablePolicy(file, 'policy.other-format', JSON.stringify(whole.errdexPolicy) ?? '')
  const problems: Problem[] = []
  const tell: Tell = (key, at, permitted = '') =>
    problems.push({ key: `policy.${key}`, values: { file, key: at, permitted } })
  for (const name of Object.keys(whole)) if (!parts.includes(name)) tell('unknown-key', name)
  const members = readMembers(whole, 'settings', tell)
  // Settings that are no object may have forbidden anything.
  const settings =
    whole.settings === undefined || members === whole.settings ? readSettings(members, tell) : quietSettings
  const packs = readMembers(whole, 'packs', tell)
  for (const name of Object.keys(packs)) if (!packNames.includes(name)) tell('unknown-key', `packs.${name}`)
  const signers = packs.signers === undefined ? [] : readSigners(packs.signers, tell)
  // Signers that cannot be read: no folder is watched, for packs of anybody would be taken.
  const packFolders = packs.folders === undefined || signers === null ? [] : readFolders(packs.folders, tell)
  return { policy: { file, settings, packFolders, packSigners: signers ?? [] }, problems }
}
