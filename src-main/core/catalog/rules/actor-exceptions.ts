/** Codes whose remedy lies elsewhere than their kind suggests, each with the reason. */
import type { Actor } from '../../../../src-preload/model/catalog.ts'
import type { Rule } from './rule.ts'

export const actorExceptions: readonly Rule<Actor>[] = [
  {
    id: 'actor/feishu-message-type',
    gives: 'developer',
    when: { service: 'feishu', codes: '11230' },
    reason: 'another type of message can be sent',
  },
  {
    id: 'actor/feishu-document-rights',
    gives: 'user',
    when: { service: 'feishu', codes: '90303 91002' },
    reason: 'rights on a document are granted by whoever owns it',
  },
  {
    id: 'actor/feishu-owner-absent',
    gives: 'user',
    when: { service: 'feishu', codes: '11222 90218 91003' },
    reason: 'the owner of the app, cell or document has to change it by hand',
  },
  {
    id: 'actor/hire-by-hand',
    gives: 'user',
    when: { service: 'feishu-hire', codes: '1002218' },
    reason: 'the advice: adjust by hand in the system',
  },
  {
    id: 'actor/turing-own-account',
    gives: 'user',
    when: { service: 'turing', codes: '1723 1730 2850 4050 4051' },
    reason: 'only the person concerned can log in, cancel or wait',
  },
  {
    id: 'actor/turing-own-keys',
    gives: 'developer',
    when: { service: 'turing', codes: '1324 1707 2102' },
    reason: 'the keys, the code of the workflow and the tasks are the caller’s own',
  },
  {
    id: 'actor/turing-no-limit-set',
    gives: 'admin',
    when: { service: 'turing', codes: '1116' },
    reason: 'a usage limit has to be assigned to the user',
  },
  {
    id: 'actor/tencent-check-first',
    gives: 'developer',
    when: { service: 'tencent-bot', codes: '60008 280007' },
    reason: 'the caller checks the request first',
  },
  {
    id: 'actor/tencent-wait-for-seat',
    gives: 'user',
    when: { service: 'tencent-bot', codes: '280006' },
    reason: 'the visitor waits until a seat is free',
  },
]
