/** Codes of Feishu Hire whose words mislead about their kind, each with the reason a support engineer would give. */
import type { Kind } from '../../../../../src-preload/model/catalog.ts'
import type { Rule } from '../rule.ts'

export const feishuHireKinds: readonly Rule<Kind>[] = [
  {
    id: 'kind/hire-employed',
    gives: 'state',
    when: { service: 'feishu-hire', codes: '1002103 1002212 1002509' },
    reason: 'the talent, application or job exists but is not where it must be',
  },
  {
    id: 'kind/hire-no-resume',
    gives: 'not-found',
    when: { service: 'feishu-hire', codes: '1002104' },
    reason: 'the advice doubts the resume id',
  },
  {
    id: 'kind/hire-enum',
    gives: 'invalid-request',
    when: { service: 'feishu-hire', codes: '1002214' },
    reason: 'not a missing object: the value is not one of the list',
  },
  {
    id: 'kind/hire-confidential',
    gives: 'permission',
    when: { service: 'feishu-hire', codes: '1002216' },
    reason: 'the talent is confidential to the caller',
  },
  {
    id: 'kind/hire-lock',
    gives: 'conflict',
    when: { service: 'feishu-hire', codes: '1002218' },
    reason: 'somebody else holds the lock',
  },
]
