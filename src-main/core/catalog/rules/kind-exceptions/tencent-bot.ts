/** Codes of the Tencent robot whose words mislead about their kind, each with the reason a support engineer would give. */
import type { Kind } from '../../../../../src-preload/model/catalog.ts'
import type { Rule } from '../rule.ts'

export const tencentBotKinds: readonly Rule<Kind>[] = [
  {
    id: 'kind/tencent-app-id',
    gives: 'auth',
    when: { service: 'tencent-bot', codes: '60006' },
    reason: 'the AppId identifies the caller and is no longer valid',
  },
  {
    id: 'kind/tencent-timeout',
    gives: 'server',
    when: { service: 'tencent-bot', codes: '60008' },
    reason: 'a timeout comes first, a wrong format second',
  },
  {
    id: 'kind/tencent-capability',
    gives: 'unsupported',
    when: { service: 'tencent-bot', codes: '100010' },
    reason: 'the robot has no such capability',
  },
  {
    id: 'kind/tencent-applying',
    gives: 'state',
    when: { service: 'tencent-bot', codes: '110003' },
    reason: 'the application is not approved yet',
  },
]
