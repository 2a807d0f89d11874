/** What administrators decide for everybody on a machine: settings that are given, and folders whose packs are watched for. */
import type { PackSigner } from '../../src-preload/model/packs.ts'
import type { SettingName, Settings } from '../../src-preload/model/settings.ts'

export interface Policy {
  /** Full path; null where there is no such file. */
  readonly file: string | null
  /** Settings whose value is given. */
  readonly settings: Partial<Settings>
  /** Full paths. */
  readonly packFolders: readonly string[]
  /** Whose packs are taken out of those folders; nobody named is anybody. */
  readonly packSigners: readonly PackSigner[]
}

export const noPolicy: Policy = { file: null, settings: {}, packFolders: [], packSigners: [] }

/**
 * What may look at or keep what people copy. While nobody can tell what a policy says of them, they stay off: whoever wrote
 * it may have forbidden them.
 */
export const quietSettings = {
  watch: 'off',
  watchPictures: false,
  history: false,
  historyWhole: false,
} as const satisfies Partial<Settings>

export const managedNames = ({ settings }: Policy): readonly SettingName[] => Object.keys(settings) as SettingName[]
