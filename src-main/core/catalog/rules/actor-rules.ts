/** Who has to act next: whoever holds the key to the remedy, not whoever meets the error. */
import type { Actor } from '../../../../src-preload/model/catalog.ts'
import { actorExceptions } from './actor-exceptions.ts'
import type { Rule } from './rule.ts'

export const actorRules: readonly Rule<Actor>[] = [
  ...actorExceptions,
  {
    id: 'actor/says-call-less',
    gives: 'developer',
    when: { kind: ['server', 'rate-limit'], says: /(?:降低|减少).{0,6}(?:速率|频率|频次)/ },
  },
  {
    id: 'actor/says-read-detail',
    gives: 'developer',
    when: { kind: ['server'], says: /详见具体错误信息|查看日志/ },
  },
  {
    id: 'actor/says-ask-support',
    gives: 'vendor',
    when: { kind: ['quota', 'unsupported', 'invalid-request', 'configuration'], says: /请(?:咨询|联系)客服/ },
  },
  { id: 'actor/broken-service', gives: 'vendor', when: { kind: ['server', 'upstream'] } },
  { id: 'actor/content', gives: 'user', when: { kind: ['content-policy'] } },
  {
    id: 'actor/login',
    gives: 'user',
    when: { kind: ['auth'], says: /重新登录|需要登录|login_required|session (?:invalid|not exist)/i },
  },
  {
    id: 'actor/user-grants',
    gives: 'user',
    when: { kind: ['permission'], says: /用户授(?:权|予)|re-authorization/i },
  },
  {
    id: 'actor/not-yours',
    gives: 'developer',
    when: {
      kind: ['permission'],
      says: /跨企业|其他(?:租户|企业)|不属于自|所有者|belong|请停止尝试|排查是否传递/i,
    },
  },
  {
    id: 'actor/owner-grants',
    gives: 'user',
    when: {
      kind: ['permission'],
      says: /群主|文件的权限|云文档|对文档|文档读权限|分享|评论权限|日历|only (?:group )?admin|chat owner|not.shared/i,
    },
  },
  { id: 'actor/permission', gives: 'admin', when: { kind: ['permission'] } },
  {
    id: 'actor/developer-console',
    gives: 'developer',
    when: { kind: ['configuration'], says: /机器人能力|未关联/ },
  },
  {
    id: 'actor/server-configuration',
    gives: 'vendor',
    when: { kind: ['configuration'], http: [500], title: /configuration/i },
  },
  { id: 'actor/server-not-set', gives: 'vendor', when: { kind: ['configuration'], title: /_NOT_SET\b/ } },
  { id: 'actor/configuration', gives: 'admin', when: { kind: ['configuration'] } },
  {
    id: 'actor/structure-limit',
    gives: 'developer',
    when: { kind: ['quota'], title: /dep(?:artmen)?t|cell|out_of_limit|update limit/i },
  },
  { id: 'actor/own-objects', gives: 'user', when: { kind: ['quota'], title: /favorite|file limit|chat size|robots/i } },
  { id: 'actor/quota', gives: 'admin', when: { kind: ['quota'] } },
  {
    id: 'actor/account-state',
    gives: 'admin',
    when: { kind: ['state'], says: /resigned|frozen|not registered|not active|停用|已过期|未生效|注册申请/i },
  },
  { id: 'actor/plan', gives: 'admin', when: { kind: ['unsupported'], says: /当前企业不支持|免费用户/ } },
  { id: 'actor/otherwise', gives: 'developer', when: {} },
]
