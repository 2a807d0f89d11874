/** Codes whose words mislead, each with the reason a support engineer would give. */
import type { Kind } from '../../../../src-preload/model/catalog.ts'
import type { Rule } from './rule.ts'

const feishu: readonly Rule<Kind>[] = [
  {
    id: 'kind/feishu-not-ready',
    gives: 'state',
    when: { service: 'feishu', codes: '600' },
    reason: 'the document is still loading',
  },
  {
    id: 'kind/feishu-app-stopped',
    gives: 'state',
    when: { service: 'feishu', codes: '10014 99991662' },
    reason: 'the app was stopped; its credential is fine',
  },
  {
    id: 'kind/feishu-app-not-installed',
    gives: 'configuration',
    when: { service: 'feishu', codes: '11207 11210 99991673' },
    reason: 'the app exists but is not installed or not usable in this tenant',
  },
  {
    id: 'kind/feishu-other-tenant',
    gives: 'permission',
    when: { service: 'feishu', codes: '10034 41022' },
    reason: 'the credential of one tenant reaches into another',
  },
  {
    id: 'kind/feishu-not-for-this-type',
    gives: 'unsupported',
    when: { service: 'feishu', codes: '10016 11228 40157 40161' },
    reason: 'the call exists, but not for this type of app, chat or department',
  },
  {
    id: 'kind/feishu-message-type',
    gives: 'permission',
    when: { service: 'feishu', codes: '11230' },
    reason: 'called internal error, but the advice says bots may not send this type',
  },
  {
    id: 'kind/feishu-too-late',
    gives: 'state',
    when: { service: 'feishu', codes: '11238' },
    reason: 'the message can no longer be recalled',
  },
  {
    id: 'kind/feishu-content-rejected',
    gives: 'invalid-request',
    when: { service: 'feishu', codes: '11246 95017 95018 95020' },
    reason: 'the content sent could not be applied; the answer names the detail',
  },
  {
    id: 'kind/feishu-code-of-other-app',
    gives: 'auth',
    when: { service: 'feishu', codes: '20024 99991665' },
    reason: 'the login code or token belongs to another app or tenant',
  },
  {
    id: 'kind/feishu-department-lost',
    gives: 'server',
    when: { service: 'feishu', codes: '40008', title: /deptInfo/ },
    reason: 'the advice suspects a fault of the system and sends to support',
  },
  {
    id: 'kind/set-once',
    gives: 'state',
    when: { title: /at most once|set_once|only be set once/i },
    reason: 'it was set already and is fixed since',
  },
  {
    id: 'kind/feishu-linked-already',
    gives: 'conflict',
    when: { service: 'feishu', codes: '40103 40175' },
    reason: 'what is to be linked is linked to something else',
  },
  {
    id: 'kind/feishu-used-up',
    gives: 'quota',
    when: { service: 'feishu', codes: '41013 90219 91206 1069308' },
    reason: 'the number allowed in all is used up, not the size of one request',
  },
  {
    id: 'kind/feishu-not-empty',
    gives: 'state',
    when: { service: 'feishu', codes: '43011' },
    reason: 'the department still has members',
  },
  {
    id: 'kind/feishu-paid-plan',
    gives: 'permission',
    when: { service: 'feishu', codes: '60011 90003088' },
    reason: 'the plan of the organization does not include it',
  },
  {
    id: 'kind/feishu-argument-missing',
    gives: 'invalid-request',
    when: { service: 'feishu', codes: '90223 90224 1050007' },
    reason: 'called not found, but the advice says the argument is missing or misspelt',
  },
  {
    id: 'kind/feishu-not-linked',
    gives: 'configuration',
    when: { service: 'feishu', codes: '90225' },
    reason: 'the sheet is not linked to the app',
  },
  {
    id: 'kind/feishu-document-settings',
    gives: 'state',
    when: { service: 'feishu', codes: '91003' },
    reason: 'the settings of the document forbid it, or its list of collaborators is full',
  },
  {
    id: 'kind/feishu-edited-meanwhile',
    gives: 'conflict',
    when: { service: 'feishu', codes: '95023' },
    reason: 'somebody else has edited since this revision',
  },
  {
    id: 'kind/feishu-not-bound',
    gives: 'state',
    when: { service: 'feishu', codes: '1103008' },
    reason: 'the user has not bound the enterprise login yet',
  },
  {
    id: 'kind/feishu-login-configuration',
    gives: 'server',
    when: { service: 'feishu', codes: '99991644' },
    reason: 'the advice calls it an internal error',
  },
]

const feishuProject: readonly Rule<Kind>[] = [
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

const feishuHire: readonly Rule<Kind>[] = [
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

const turing: readonly Rule<Kind>[] = [
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

const tencentBot: readonly Rule<Kind>[] = [
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

export const kindExceptions: readonly Rule<Kind>[] = [
  ...feishu,
  ...feishuProject,
  ...feishuHire,
  ...turing,
  ...tencentBot,
]
