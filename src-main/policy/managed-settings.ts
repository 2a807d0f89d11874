/** The person's settings with those of a policy laid over them: given values are read, never written, and come back as they were. */
import { isDeepStrictEqual } from 'node:util'
import { failure, success } from '../../src-preload/model/outcome.ts'
import type { SettingName, Settings } from '../../src-preload/model/settings.ts'
import type { StoredDocument } from '../store/document.ts'
import { managedNames, type Policy } from './policy.ts'

const pick = (settings: Settings, names: readonly SettingName[]): Partial<Settings> =>
  Object.fromEntries(names.map((name) => [name, settings[name]]))

export const manageSettings = (own: StoredDocument<Settings>, policy: Policy): StoredDocument<Settings> => {
  const names = managedNames(policy)
  if (names.length === 0) return own
  const read = () => ({ ...own.read(), ...policy.settings })
  return {
    read,
    async write(next) {
      const locked = names.find((name) => !isDeepStrictEqual(next[name], policy.settings[name]))
      if (locked !== undefined) return failure('policy.managed', { file: policy.file ?? '', key: locked })
      const written = await own.write({ ...next, ...pick(own.read(), names) })
      return written.ok ? success(read()) : written
    },
    settled: own.settled,
  }
}
