/** Finds and reads the policy file, once at start. */
import { readFileSync, statSync } from 'node:fs'
import { isInstalled } from '../installation.ts'
import { errorCode } from '../store/file-system.ts'
import { type ParsedPolicy, parsePolicy, unreadablePolicy } from './parse-policy.ts'
import { noPolicy } from './policy.ts'

/**
 * Where only administrators write. The path of Windows is written out: `%ProgramFiles%` is a variable, which anybody may set
 * for the programs they start.
 */
const places: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'C:\\Program Files\\Errdex\\policy.json',
  darwin: '/Library/Application Support/Errdex/policy.json',
}
const otherPlace = '/etc/errdex/policy.json'

/** Bytes. */
const limit = 1024 * 1024

/**
 * A checkout may be shown another file, for tests and to try a policy out: who runs one may change its code anyway. An
 * installed app never asks the environment.
 */
export const findPolicyFile = (
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  installed: boolean,
): string => (installed ? undefined : env.ERRDEX_POLICY_FILE) ?? places[platform] ?? otherPlace

/** A file that is not there is no policy; one that cannot be read is told. */
export const readPolicy = (file: string): ParsedPolicy => {
  try {
    if (statSync(file).size > limit) return unreadablePolicy(file, 'policy.unreadable', `> ${limit} B`)
    return parsePolicy(file, readFileSync(file, 'utf8'))
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return { policy: noPolicy, problems: [] }
    return unreadablePolicy(file, 'policy.unreadable', error instanceof Error ? error.message : String(error))
  }
}

export const loadPolicy = (): ParsedPolicy => readPolicy(findPolicyFile(process.platform, process.env, isInstalled))
