/** Finds secrets and personal data in a text, and masks them in place: the shape stays, the value does not. */
import type { SecretKind, SecretSpan } from '../../../src-preload/model/diagnosis.ts'
import { limits } from './limits.ts'

/** The secret is the group where there is one, the whole match otherwise. */
const rules: readonly { readonly kind: SecretKind; readonly pattern: RegExp }[] = [
  { kind: 'token', pattern: /\bBearer\s{1,4}([\w.~+/=-]{8,600})/gi },
  { kind: 'token', pattern: /(?<![\w-])([tu]-[A-Za-z0-9_.~-]{16,600})/g },
  {
    kind: 'token',
    pattern:
      /(?:x-plugin-token|x-user-token|plugin_token|(?:tenant|app|user)_access_token|access_token|refresh_token|app_ticket|id_token|session_id)(?:\\{0,7}["'])?\s{0,3}[:=]\s{0,3}\\{0,7}["']?([\w.~+/=-]{8,600})/gi,
  },
  {
    kind: 'app-secret',
    pattern:
      /(?:app_?secret|plugin_?secret|client_?secret|secret_?key|secret_?id|encrypt_?key|verification_?token|password|passwd|pwd)(?:\\{0,7}["'])?\s{0,3}[:=]\s{0,3}\\{0,7}["']?([^\s"'\\,;&}]{4,300})/gi,
  },
  { kind: 'api-key', pattern: /(?<![\w-])(sk-[A-Za-z0-9_-]{8,200})/g },
  {
    kind: 'api-key',
    pattern: /(?:api[_-]?key|turing_api_key)(?:\\{0,7}["'])?\s{0,3}[:=]\s{0,3}\\{0,7}["']?([\w.-]{8,300})/gi,
  },
  {
    kind: 'signature',
    pattern: /(?:usersig|[?&]sign(?:ature)?)(?:\\{0,7}["'])?\s{0,3}[:=]\s{0,3}\\{0,7}["']?([\w.*~+/=%-]{4,800})/gi,
  },
  { kind: 'webhook', pattern: /\/open-apis\/bot\/(?:v2\/)?hook\/([\w-]{8,80})/g },
  { kind: 'phone', pattern: /(?<![\d.\w-])((?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?![\d\w])/g },
  { kind: 'email', pattern: /(?<![\w.+-])([\w.+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,24})(?![\w-])/g },
]

/** Appends to `found`, in text order; overlapping ones become one. `offset` is where `text` stands in the whole text. */
export const findSecrets = (text: string, offset: number, found: SecretSpan[]): void => {
  const spans: SecretSpan[] = []
  for (const { kind, pattern } of rules)
    for (const hit of text.matchAll(pattern)) {
      const value = hit[1] ?? hit[0]
      const start = hit.index + hit[0].lastIndexOf(value)
      if (!/^(?:null|none|undefined|true|false|string|\*+)$/i.test(value))
        spans.push({ start: offset + start, end: offset + start + value.length, kind })
    }
  spans.sort((a, b) => a.start - b.start || b.end - a.end)
  for (const span of spans) {
    const last = found.at(-1)
    if (last === undefined || span.start >= last.end) {
      if (found.length < limits.secrets) found.push(span)
    } else if (span.end > last.end) found[found.length - 1] = { ...last, end: span.end } // of two that overlap nothing stays
  }
}

/** Keeps what tells the kind of secret (`t-`, `sk-`) and its length class, never enough to use it. */
const maskOf = (value: string): string => {
  const head = /^(?:[tu]-|sk-|\+?86[ -]?)/.exec(value)?.[0] ?? ''
  return `${head}${'•'.repeat(Math.min(8, Math.max(3, value.length - head.length)))}`
}

export const maskSecrets = (text: string): string => {
  const spans: SecretSpan[] = []
  findSecrets(text, 0, spans)
  let from = 0
  const parts: string[] = []
  for (const { start, end } of spans) {
    parts.push(text.slice(from, start), maskOf(text.slice(start, end)))
    from = end
  }
  return parts.join('') + text.slice(from)
}
