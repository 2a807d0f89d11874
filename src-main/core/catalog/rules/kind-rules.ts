/** What went wrong, by what names, messages and advice say in either language; explicit codes first, HTTP status last. */
import type { Kind } from '../../../../src-preload/model/catalog.ts'
import { kindExceptions } from './kind-exceptions.ts'
import type { Rule } from './rule.ts'

/** From the unmistakable to the vague: what a row is called comes before what its advice mentions. */
export const kindRules: readonly Rule<Kind>[] = [
  ...kindExceptions,
  { id: 'kind/success', gives: 'success', when: { title: /^(?:success|ok|成功)\b/i } },
  {
    id: 'kind/moderated-content',
    gives: 'content-policy',
    when: {
      says: /sensitive|moderation|content_filter|not pass the audit|content has been forbidden|generation blocked|敏感|审[核查](?:不|未)通过|内容不合法/i,
    },
  },
  {
    id: 'kind/upstream-name',
    gives: 'upstream',
    when: {
      title:
        /_API_ERROR\b|_(?:RESPONSE|ANSWER)_PARSE_ERROR\b|^MCP_SERVER|^WEB_SEARCH_ERROR|_MCP_CONNECTION|^ACCESS_INTERNAL_DATA|^FEISHU_\w+_(?:FAILED|UNAVAILABLE)/,
    },
  },
  {
    id: 'kind/internal-error',
    gives: 'server',
    when: {
      title:
        /internal.?(?:service |server )?err|internal_err|database.?err|service exception|system (?:err|exception)|unknown_error|系统错误/i,
    },
  },
  {
    id: 'kind/rate-limited',
    gives: 'rate-limit',
    when: { title: /rate.?limit|frequency limit|too.?many.{0,12}request|[rt]pm limit|频率.{0,4}超/i },
  },
  { id: 'kind/says-too-often', gives: 'rate-limit', when: { says: /频控|(?:太|过于)频繁|请求过快|操作频繁/ } },
  {
    id: 'kind/wrong-call',
    gives: 'invalid-request',
    when: { title: /method (?:not allowed|doesn.t match)|conflicting.param|mobile empty|nor mobile/i },
  },
  { id: 'kind/paging', gives: 'invalid-request', when: { title: /page.?(?:size|token)/i } },
  {
    id: 'kind/permission-name',
    gives: 'permission',
    when: {
      title:
        /permission|forbidden(?! operation)|_perm\b|no (?:dept|department|user|field|calendar)[ _](?:access_role|authority)|access denied|permissionfail|only (?:group )?admin|non-chat-owner|not (?:the )?(?:owner|chat owner)|do(?:es)? not belong|not authorized|not_allowed|not allowed to update|scope|invisible|not visible|not_shared|is denied by|无权|权限|请求者(?:不是|非)/i,
    },
  },
  {
    id: 'kind/credential-name',
    gives: 'auth',
    when: {
      title:
        /(?:access|app|tenant|sso|security|refresh|invite|upload|plugin)[ _]?(?:access[ _])?token|invalid token|token (?:not exist|info|verification|failed|expire)|need a token|session|login|app[ _]secret|api key|signature|authenticat|auth (?:fail|login|open)|unauthorized|^code invalid|wrong code|expired code|with code|签名错误/i,
    },
  },
  { id: 'kind/http-unauthorized', gives: 'auth', when: { http: [401] } },
  {
    id: 'kind/absent',
    gives: 'not-found',
    when: {
      title:
        /not.?(?:existed|exist|found|find)\b|notfound|notexist|does ?n.t exist|no result|(?:been|is|meta_) ?deleted|^deleted$|不存在/i,
    },
  },
  {
    id: 'kind/already-there',
    gives: 'conflict',
    when: {
      title:
        /already exist|has exist|\bexist(?:s|sheetid|sheettitle)?$|_exists? |duplicat|\bdup\b|\brepeat|conflict|not unique|should be unique|concurren|subscriptionexist|already applied|applied the same|being processed|^same|更新锁|already_exist|已存在/i,
    },
  },
  {
    id: 'kind/capacity',
    gives: 'quota',
    when: {
      title:
        /quota|usage exceeded|(?:count|num|size|seat|robots?).{0,22}exceed|exceed.{0,24}(?:seat|count|maximum|bill|tenant) limit|reach(?:ed|es)? limit|limit reached|max \w+ (?:\w+ )?(?:number )?reache[sd]|too (?:many|may) (?:users|children|departments)|too many api keys|usage limit for|达到上[限线]|超过上限|将?超限/i,
    },
  },
  {
    id: 'kind/wrong-state',
    gives: 'state',
    when: {
      title:
        /resigned|frozen|dissolved|banned|not in chat|out of the chat|\baborted\b|\brestored\b|completed|not arrived|has been (?:disabled|hired)|already hired|locked|inactive(?! employee)|not active|not registered|can.t delete|still using|can not fork|only \w+ (?:revision|applications?) can|mix state|(?<!document.)processing(?! error)|transfer|unable to delete|operation.invalid|not_cancelable|状态非法|状态转换|已关闭|尚未结束|已过期|未生效|已经被接待|繁忙/i,
    },
  },
  {
    id: 'kind/not-supported',
    gives: 'unsupported',
    when: { title: /(?:not?|n.t).?(?:be )?support|unsupport|not implemented|offline|only work.?flow mode/i },
  },
  {
    id: 'kind/not-switched-on',
    gives: 'configuration',
    when: {
      title:
        /not.?(?:be )?enabled?|not turned on|please enable|do not have bot|no idp config|_not_set\b|configuration.error|feature.disabled|没有开通|未开通/i,
    },
  },
  {
    id: 'kind/says-switched-off',
    gives: 'configuration',
    when: { says: /未(?:打开|启用|安装|开启)|请在企业管理后台升级|管理后台.{0,20}升级/ },
  },
  {
    id: 'kind/bad-request-name',
    gives: 'invalid-request',
    when: {
      title:
        /invalid|illegal|param|argument|bad request|wrong|missing|required?\b|needed|empty|null|\bnil\b|not given|must\b|(?<!can )not (?:set|provided)|no (?:email|mobile|name)|at most|oneself|multiple main|different tenant|unexpected|not_(?:valid|match)|decode error|overlen|too many chars|too (?:long|short|large|big|old)|toolarge|exceeds? (?:the size|max)|is not valid|mismatch|not match|incompatible|format|validat|incorrect|inconsistent|can.t be set|limit(?: |$)|非法|格式|填写错误|参数/i,
    },
  },
  { id: 'kind/says-absent', gives: 'not-found', when: { says: /未找到|找不到|不存在|已(?:经)?(?:被)?删除/ } },
  { id: 'kind/says-no-right', gives: 'permission', when: { says: /没有权限|权限不足/ } },
  { id: 'kind/says-unsupported', gives: 'unsupported', when: { says: /不支持/ } },
  { id: 'kind/says-concurrent', gives: 'conflict', when: { says: /并发|冲突/ } },
  {
    id: 'kind/says-wrong-argument',
    gives: 'invalid-request',
    when: { says: /参数|非法|不合法|无效|格式|必填|不能为空|请检查|合法json|不匹配|超过.{0,6}限制/ },
  },
  { id: 'kind/failed', gives: 'server', when: { title: /fail|error|timeout|timed out|失败|超时|错误/i } },
  { id: 'kind/http-bad-request', gives: 'invalid-request', when: { http: [400, 405, 406, 411, 413, 414, 415, 422] } },
  { id: 'kind/http-forbidden', gives: 'permission', when: { http: [403] } },
  { id: 'kind/http-not-found', gives: 'not-found', when: { http: [404, 410] } },
  { id: 'kind/http-conflict', gives: 'conflict', when: { http: [409, 412] } },
  { id: 'kind/http-too-many', gives: 'rate-limit', when: { http: [429] } },
  { id: 'kind/http-upstream', gives: 'upstream', when: { http: [502, 504] } },
  { id: 'kind/otherwise', gives: 'server', when: {} },
]
