/** Findings for tests: only what a test is about differs. */
import type { Finding } from '../../../src-preload/model/diagnosis.ts'

export interface FindingSeed {
  readonly code: string
  readonly count: number
  readonly first: string | null
}

export const finding = ({ code, count, first }: FindingSeed): Finding => ({
  outcome: 'identified',
  candidates: [{ service: 'feishu', code, entryId: `feishu/${code}`, confidence: 0.9, evidence: [], slots: [] }],
  chain: [],
  message: null,
  http: null,
  logId: null,
  time: null,
  method: null,
  url: null,
  appId: null,
  scopes: [],
  fields: [],
  retryAfter: null,
  links: [],
  occurrences: { count, first, last: first, spans: [], logIds: [], moreLogIds: 0, times: [], moments: [] },
  missing: [],
})
