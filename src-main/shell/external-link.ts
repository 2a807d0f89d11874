/** Opens a link in the person's browser, after the window has asked them: https only, nothing hidden in it. */
import { shell } from 'electron'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'

const lengthLimit = 2_000

/** The address as a URL, null unless it is plain https without credentials, port, control characters or backslashes. */
export const readLink = (address: string): URL | null => {
  if (address.length > lengthLimit || /[\p{C}\s\\]/u.test(address) || !URL.canParse(address)) return null
  const url = new URL(address)
  const plain = url.protocol === 'https:' && url.username === '' && url.password === '' && url.port === ''
  return plain && url.hostname.includes('.') ? url : null
}

export const openLink = async (address: string): Promise<Outcome<null>> => {
  const url = readLink(address)
  if (url === null) return failure('link.refused')
  try {
    await shell.openExternal(url.href)
    return success(null)
  } catch {
    return failure('link.not-opened', { link: url.href })
  }
}
