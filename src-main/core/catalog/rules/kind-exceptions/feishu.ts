/** Codes of Feishu: bot, contact, sheet, document and login codes whose words mislead about their kind, each with the reason a support engineer would give. */
import type { Kind } from '../../../../../src-preload/model/catalog.ts'
import type { Rule } from '../rule.ts'

export const feishuKinds: readonly Rule<Kind>[] = [
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
    id: 'kind/feishu-contact-rules',
    gives: 'invalid-request',
    when: { service: 'feishu', codes: '40136 41021' },
    reason: 'a rule about users that the request breaks: a contact is needed, one main position allowed',
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
