/** Codes of Turing whose words mislead about their kind, each with the reason a support engineer would give. */
import type { Kind } from '../../../../../src-preload/model/catalog.ts'
import type { Rule } from '../rule.ts'

export const turingKinds: readonly Rule<Kind>[] = [
  {
    id: 'kind/turing-other-system',
    gives: 'upstream',
    when: {
      service: 'turing',
      title: /_API_ERROR\b|_(?:RESPONSE|ANSWER)_PARSE_ERROR\b|^FEISHU_\w+_(?:FAILED|UNAVAILABLE)/,
    },
    reason: 'the name begins with the system that failed',
  },
  {
    id: 'kind/turing-behind',
    gives: 'upstream',
    when: { service: 'turing', codes: '2600 2700 3090 4102' },
    reason: 'data, tools and web searches come from systems behind the platform',
  },
  {
    id: 'kind/turing-budget',
    gives: 'quota',
    when: { service: 'turing', codes: '1110 1324' },
    reason: 'HTTP 429, but waiting does not bring back a budget or a free key',
  },
  {
    id: 'kind/turing-one-request',
    gives: 'invalid-request',
    when: { service: 'turing', codes: '1252 1253 1266' },
    reason: 'the limit is on what one request or assistant holds',
  },
  {
    id: 'kind/turing-key-name',
    gives: 'conflict',
    when: { service: 'turing', codes: '1326' },
    reason: 'the name of the key is taken; the key is fine',
  },
  {
    id: 'kind/turing-labelled',
    gives: 'state',
    when: { service: 'turing', codes: '1907' },
    reason: 'labels still point at the revision',
  },
  {
    id: 'kind/turing-no-video',
    gives: 'not-found',
    when: { service: 'turing', codes: '2801' },
    reason: 'HTTP 404: there is no video to download',
  },
  {
    id: 'kind/turing-account',
    gives: 'state',
    when: { service: 'turing', codes: '2850 4050' },
    reason: 'the account is inactive or has no e-mail address',
  },
]
