/** Codes of Feishu Project whose words mislead about their kind, each with the reason a support engineer would give. */
import type { Kind } from '../../../../../src-preload/model/catalog.ts'
import type { Rule } from '../rule.ts'

export const feishuProjectKinds: readonly Rule<Kind>[] = [
  {
    id: 'kind/project-flow-forbids',
    gives: 'state',
    when: { service: 'feishu-project', codes: '10002 10004' },
    reason: 'the flow does not allow this step from where it stands',
  },
  {
    id: 'kind/project-plugin-rights',
    gives: 'permission',
    when: { service: 'feishu-project', codes: '10301 20090' },
    reason: 'the credential is good; rights, installation or an interceptor stand in the way',
  },
  {
    id: 'kind/project-resigned',
    gives: 'state',
    when: { service: 'feishu-project', codes: '10302' },
    reason: 'HTTP 401, but what is wrong is the user, who has left',
  },
  {
    id: 'kind/project-same-request',
    gives: 'conflict',
    when: { service: 'feishu-project', codes: '10430' },
    reason: 'HTTP 429, but it is about one idempotency key used twice',
  },
  {
    id: 'kind/project-wrong-type',
    gives: 'unsupported',
    when: { service: 'feishu-project', codes: '20011 20056' },
    reason: 'only one type of view or flow can do this',
  },
  {
    id: 'kind/project-wrong-argument',
    gives: 'invalid-request',
    when: { service: 'feishu-project', codes: '20026 20027 20039 20062' },
    reason: 'the request asks for the wrong flow type or lacks a header',
  },
  {
    id: 'kind/project-unknown',
    gives: 'server',
    when: { service: 'feishu-project', codes: '50006', title: /^RPC/ },
    reason: 'the answer goes to the vendor; what type is not supported it does not say',
  },
]
