/** What went wrong, by what names, messages and advice say in either language; explicit codes first, HTTP status last. */
import type { Kind } from '../../../../src-preload/model/catalog.ts'
import { kindExceptions } from './kind-exceptions.ts'
import { anyOf, type Rule } from './rule.ts'

/** Names and messages that leave no doubt, the unmistakable before the vague. */
const byTitle: readonly Rule<Kind>[] = [
  { id: 'kind/success', gives: 'success', when: { title: /^(?:success|ok|成功)\b/i } },
  {
    id: 'kind/set-once',
    gives: 'state',
    when: { title: anyOf`at most once | set_once | only be set once` },
    reason: 'it was set already and is fixed since',
  },
  {
    id: 'kind/moderated-content',
    gives: 'content-policy',
    when: {
      says: anyOf`
        sensitive | moderation | content_filter | not pass the audit | content has been forbidden | generation blocked
        | 敏感 | 审[核查](?:不|未)通过 | 内容不合法`,
    },
  },
  {
    id: 'kind/internal-error',
    gives: 'server',
    when: {
      title: anyOf`
        internal.?(?:service |server )?err | internal_err | database.?err | service exception | system (?:err|exception)
        | unknown[ _]error | unexpected server error | system busy | temporarily unavailable | 系统(?:错误|繁忙)`,
    },
  },
  {
    id: 'kind/rate-limited',
    gives: 'rate-limit',
    when: { title: anyOf`rate.?limit | frequency limit | too.?many.{0,12}request | [rt]pm limit | 频率.{0,4}超` },
  },
  { id: 'kind/says-too-often', gives: 'rate-limit', when: { says: /频控|(?:太|过于)频繁|请求过快|操作频繁/ } },
  {
    id: 'kind/wrong-call',
    gives: 'invalid-request',
    when: {
      title: anyOf`method (?:not allowed|doesn.t match) | conflicting.param | page.?(?:size|token) | key ?words not found`,
    },
  },
  {
    id: 'kind/no-permission',
    gives: 'permission',
    when: {
      title: anyOf`
        permission | forbidden(?! operation) | _perm\b | no \w+[ _](?:access_role|authority) | access denied | is denied by
        | not authorized | not_allowed | not allowed to update | scope | invisible | not visible | not_shared
        | no availability | no access\b | perm_?not_?allow | only (?:group )?admin | non-chat-owner | not (?:the )?(?:owner|chat owner) | do(?:es)? not belong
        | 无权 | 权限 | 请求者(?:不是|非)`,
    },
  },
  {
    id: 'kind/credential',
    gives: 'auth',
    when: {
      title: anyOf`
        (?:access|app|tenant|sso|security|refresh|invite|upload|plugin)[ _]?(?:access[ _])?token | invalid token
        | token (?:not exist|info|verification|failed|expire) | need a token | session | login | app[ _]secret | api key(?! (?:\w+ )?quota)
        | signature | sign (?:match|check|verif) | usersig | authenticat | auth (?:fail|login|open) | unauthorized
        | ^code invalid | wrong code | expired code | with code | 签名错误`,
    },
  },
  { id: 'kind/http-unauthorized', gives: 'auth', when: { http: [401] } },
  {
    id: 'kind/absent',
    gives: 'not-found',
    when: {
      title: anyOf`
        not.?(?:existed|exist|found|find)\b | notfound | notexist | does ?n.t exist | no result
        | (?:been|is|meta_) ?deleted | ^deleted$ | 不存在`,
    },
  },
  {
    id: 'kind/already-there',
    gives: 'conflict',
    when: {
      title: anyOf`
        already exist | already_exist | has exist | exists?$ | ^exist | _exists?\b | ^same | duplicat | \bdup\b | \brepeat
        | not unique | should be unique | conflict | concurren | being processed | already applied | applied the same
        | contention | in use$ | 更新锁 | 已存在 | 争抢`,
    },
  },
  {
    id: 'kind/capacity',
    gives: 'quota',
    when: {
      title: anyOf`
        quota | usage exceeded | usage limit for | (?:count|num|(?<!(?:file|content|body|message|image|text) )size|seat|robots?).{0,22}exceed
        | exceed.{0,24}(?:seat|count|maximum|bill|tenant) limit | reach(?:ed|es)? limit | limit reached
        | max \w+ (?:\w+ )?(?:number )?reache[sd] | too many (?:users|children|departments|api keys)
        | storage (?:limit|full) | (?:quota|budget|balance|credits?) (?:is |has been )?(?:exhausted|used up) | reached the (?:max\w* )?number | 达到上[限线] | 超过上限 | 将?超限`,
    },
  },
  {
    id: 'kind/wrong-state',
    gives: 'state',
    when: {
      title: anyOf`
        resigned | frozen | dissolved | banned | not registered | not active | not in chat | out of the chat
        | \baborted\b | \brestored\b | completed | not arrived | has been (?:disabled|hired) | already hired | locked
        | can.t (?:be )?delete | unable to delete | still using | can not fork | only \w+ (?:revision|applications?) can
        | mode is closed | (?:ticket|website|session) closed | suspended | is running | status does not allow | been terminated
        | not[ _]ready\b | mix state | processing$ | transfer | operation.invalid | not_cancelable
        | 状态非法 | 状态转换 | 已关闭 | 尚未结束 | 已过期 | 未生效 | 已经被接待 | 繁忙`,
    },
  },
  {
    id: 'kind/not-supported',
    gives: 'unsupported',
    when: { title: anyOf`(?:not?|n.t).?(?:be )?support | unsupport | not implemented | offline` },
  },
  {
    id: 'kind/not-switched-on',
    gives: 'configuration',
    when: {
      title: anyOf`
        not.?(?:be )?enabled? | not activated | \bips? (?:is )?not allowed | not turned on | please enable | do not have bot | no idp config | _not_set\b
        | configuration.error | (?:feature|rule).disabled | 没有开通 | 未开通`,
    },
  },
]

/** Words that only tell in which direction to look, in messages and then in advice. */
const byHints: readonly Rule<Kind>[] = [
  {
    id: 'kind/says-switched-off',
    gives: 'configuration',
    when: { says: /未(?:打开|启用|安装|开启)|管理后台.{0,20}升级/ },
  },
  {
    id: 'kind/bad-argument',
    gives: 'invalid-request',
    when: {
      title: anyOf`
        invalid | illegal | param | argument | bad request | (?<!something |went |gone |new )wrong | missing | required?\b | needed | empty | null | \bnil\b
        | not given | must\b | (?<!can )not (?:set|provided) | no (?:email|mobile|name) | nor mobile | at most | oneself
        | different tenant | unexpected | not_valid | not_match | not match | mismatch | incompatible | is not valid
        | format | validat | conv ?fail | incorrect | inconsistent | decode error | can.t be set
        | too ?(?:long|short|large|big|old|deep) | overlen | too many chars | exceeds? (?:the size|max) | limit\b | parse (?:\w+ )?json | (?:file|content|body|message|image|text) size exceed
        | 非法 | 格式 | 填写错误 | 参数`,
    },
  },
  { id: 'kind/says-absent', gives: 'not-found', when: { says: /未找到|找不到|不存在|已(?:经)?(?:被)?删除/ } },
  { id: 'kind/says-no-right', gives: 'permission', when: { says: /没有权限|权限不足/ } },
  { id: 'kind/says-unsupported', gives: 'unsupported', when: { says: /不支持/ } },
  { id: 'kind/says-concurrent', gives: 'conflict', when: { says: /并发|冲突/ } },
  {
    id: 'kind/says-bad-argument',
    gives: 'invalid-request',
    when: { says: /参数|非法|不合法|有误|无效|格式|必填|不能为空|请检查|合法json|不匹配|超过.{0,6}限制/ },
  },
  {
    id: 'kind/failed',
    gives: 'server',
    when: { title: anyOf`fail | error | time.?out | timed out | 失败 | 超时 | 错误` },
  },
]

/** For rows whose words say nothing: most of them in tables of one's own. */
const byHttp: readonly Rule<Kind>[] = [
  { id: 'kind/http-bad-request', gives: 'invalid-request', when: { http: [400, 405, 406, 411, 413, 414, 415, 422] } },
  { id: 'kind/http-forbidden', gives: 'permission', when: { http: [403] } },
  { id: 'kind/http-not-found', gives: 'not-found', when: { http: [404, 410] } },
  { id: 'kind/http-conflict', gives: 'conflict', when: { http: [409, 412] } },
  { id: 'kind/http-too-many', gives: 'rate-limit', when: { http: [429] } },
  { id: 'kind/http-bad-gateway', gives: 'upstream', when: { http: [502, 504] } },
  { id: 'kind/http-server', gives: 'server', when: { http: [500, 501, 503] } },
]

export const kindRules: readonly Rule<Kind>[] = [
  ...kindExceptions,
  ...byTitle,
  ...byHints,
  ...byHttp,
  // Nothing at all, or one word that no rule knows: the name alone, or that the cause is not known.
  {
    id: 'kind/says-nothing',
    gives: 'unclassified',
    when: { says: /^(?:未知|不详|[\w.-]*)$/ },
  },
  { id: 'kind/otherwise', gives: 'server', when: {} },
]
