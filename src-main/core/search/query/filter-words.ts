/** What people call the facets and their values inside a query: `http:429`, `类别:限流`, `负责：管理员`. */
import type { Actor, Kind, Retry } from '../../../../src-preload/model/catalog.ts'
import type { Facet } from '../../../../src-preload/model/search.ts'

export const facetNames: Readonly<Record<Facet, readonly string[]>> = {
  service: ['service', 'svc', '服务'],
  kind: ['kind', '类别', '类型', '分类'],
  http: ['http', 'status', '状态码', '状态'],
  retry: ['retry', '重试'],
  actor: ['actor', 'owner', 'who acts', '负责', '负责人', '处理人', '处理方'],
}

/** Beside the id itself; the labels of both languages must be among them. */
export const kindWords: Readonly<Record<Kind, readonly string[]>> = {
  auth: ['authentication', '鉴权', '认证', '凭证', '身份认证', '身份凭证'],
  permission: ['权限', '无权限', '权限不足'],
  'invalid-request': [
    'invalid',
    'invalid request',
    'bad request',
    '参数',
    '参数错误',
    '请求有误',
    '请求错误',
    '无效请求',
  ],
  'not-found': ['not found', 'notfound', '不存在', '找不到', '未找到'],
  conflict: ['冲突', '重复', '重复冲突'],
  state: ['wrong state', '状态', '状态不符', '状态不允许'],
  'rate-limit': ['rate limit', 'ratelimit', '限流', '频控', '频率限制'],
  quota: ['limit', '配额', '额度', '超限', '上限', '数量超限'],
  'content-policy': ['content', 'content policy', '内容安全', '内容', '敏感内容', '内容合规'],
  unsupported: ['not supported', '不支持'],
  configuration: ['config', '配置', '设置', '配置问题'],
  upstream: ['上游', '依赖', '上游服务', '下游'],
  server: ['server error', 'internal', '服务端', '服务器', '内部错误', '服务端错误', '系统错误', '服务端故障'],
  success: ['ok', '成功'],
  unclassified: ['none', 'unknown', '未分类', '未知', '无'],
}

export const retryWords: Readonly<Record<Retry, readonly string[]>> = {
  no: ['none', 'never', 'no retry', '不', '否', '不重试', '不要重试', '不可重试'],
  backoff: ['yes', 'wait', 'back off', '退避', '退避重试', '稍后重试', '等待后重试', '可重试'],
  refresh: ['renew', '刷新', '刷新凭证', '刷新后重试', '更新凭证', '换新凭证'],
}

export const actorWords: Readonly<Record<Actor, readonly string[]>> = {
  developer: ['dev', '开发', '开发者', '研发', '开发人员'],
  admin: ['administrator', '管理员'],
  user: ['end user', '用户', '使用者', '最终用户'],
  vendor: ['provider', 'support', '厂商', '官方', '平台', '平台方', '服务商', '服务方', '客服'],
}

/** For entries whose document names no HTTP status. */
export const noHttpWords: readonly string[] = ['none', 'no', '0', '无', '没有']
