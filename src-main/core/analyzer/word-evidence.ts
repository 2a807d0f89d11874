/** Turns what the rules found into evidence: a reason in words, a weight, a span of the original text. */
import type { Evidence } from '../../../src-preload/model/diagnosis.ts'
import { originalSpan, type Passage } from './passages/passage.ts'
import type { Finding } from './recognise.ts'
import { weights } from './scoring.ts'

/** Rules of a service share their reasons: `feishu/host` and `turing/host` are both `evidence.host`. */
export const reasonKey = (rule: string): string => {
  const [area, name] = rule.split('/')
  return area === 'code' || area === 'message' || area === 'http' || area === 'vendor'
    ? `evidence.${area}-${name}`
    : `evidence.${reasons[name ?? ''] ?? 'keys'}`
}

/** Names of service rules → reason; everything else is about field names. */
const reasons: Readonly<Record<string, string>> = {
  host: 'host',
  path: 'path',
  api: 'path',
  'card-toast': 'wording',
  sdk: 'sdk',
  'sdk-call': 'sdk',
  'token-call': 'sdk',
  'openai-sdk': 'sdk',
  'openai-class': 'sdk',
  name: 'name',
  'name-called': 'name',
  product: 'name',
  'token-name': 'name',
  'scope-text': 'wording',
  'sub-error': 'wording',
  'login-page': 'wording',
  header: 'header',
  environment: 'name',
  model: 'name',
  command: 'name',
  query: 'query',
  id: 'id',
  'log-id': 'id',
  trace: 'id',
  'tur-trace': 'id',
  scope: 'id',
  'uuid-trace': 'foreign',
  'hex-trace': 'foreign',
  'foreign-code': 'foreign',
  'foreign-message': 'foreign',
  'foreign-keys': 'foreign',
  'code-only': 'code-only',
}

export const wordEvidence = (passage: Passage, findings: readonly Finding[]): readonly Evidence[] =>
  [...findings]
    .sort((a, b) => Math.abs(weights[b.strength]) - Math.abs(weights[a.strength]))
    .map(({ rule, subject, strength, start, end }) => ({
      rule,
      // A family's reason names the family itself.
      reason: rule.endsWith('/family') ? { key: subject, values: {} } : { key: reasonKey(rule), values: { subject } },
      span: end > start ? originalSpan(passage, start, end) : null,
      weight: weights[strength],
    }))
