/** Whether calling again helps: never for what the caller must change first, once for a token that can be renewed. */
import type { Kind, Retry } from '../../../../src-preload/model/catalog.ts'
import { anyOf, type Rule } from './rule.ts'

/** What can pass by itself. A mistake in the request does not, however often its advice says 检查后重试. */
const passing: readonly Kind[] = ['server', 'upstream', 'rate-limit', 'state', 'conflict']

export const retryRules: readonly Rule<Retry>[] = [
  {
    id: 'retry/once-in-days',
    gives: 'no',
    when: { service: 'turing', codes: '1723' },
    reason: 'HTTP 429, but allowed once in three days: no back-off waits that long',
  },
  {
    id: 'retry/token-name',
    gives: 'refresh',
    when: {
      kind: ['auth'],
      title: anyOf`
        invalid access[ _]token | access token passed is invalid | invalid app token | token expire | please refresh
        | user access token | check token failed | authentication.expired | 校验 \w+_token`,
    },
  },
  {
    id: 'retry/says-token-invalid',
    gives: 'refresh',
    when: { kind: ['auth'], says: /tenant_access_token 非法/ },
  },
  { id: 'retry/rate-limit', gives: 'backoff', when: { kind: ['rate-limit'] } },
  { id: 'retry/http-unavailable', gives: 'backoff', when: { http: [408, 502, 503, 504], kind: passing } },
  {
    id: 'retry/passing-trouble',
    gives: 'backoff',
    when: { kind: passing, title: /time.?out|timed out|busy|temporarily|processing$|being processed|超时|繁忙/i },
  },
  {
    id: 'retry/says-retry',
    gives: 'backoff',
    when: { kind: ['server', 'upstream'], says: /重试|再试|try again|please retry/i },
  },
  {
    id: 'retry/says-later',
    gives: 'backoff',
    when: {
      kind: passing,
      says: /稍后|重试请求|等待.{0,12}完成|并发(?:更新|调用)|retry later|try again later|please retry/i,
    },
  },
  { id: 'retry/otherwise', gives: 'no', when: {} },
]
