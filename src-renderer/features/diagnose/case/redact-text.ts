/** Masks the secrets of a text that leaves the app: the engine finds them, and of each only dots stay. */
import { findSecrets } from '../find-secrets.ts'

const dots = '••••••••'

export const redactText = async (text: string): Promise<string> => {
  let redacted = ''
  let from = 0
  for (const { start, end } of await findSecrets(text, 0)) {
    redacted += text.slice(from, start) + dots
    from = end
  }
  return redacted + text.slice(from)
}
