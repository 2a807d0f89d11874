/** Turing files its rows by hundreds of the code, shifted by one group from 13xx on; the names tell where they belong. */
import type { Correction } from '../../../../src-preload/model/catalog.ts'
import type { Draft } from '../adapter.ts'

/** First match wins. Groups the page has keep its words; the rest say in Chinese what the names say in English. */
const groupsByName: readonly (readonly [RegExp, string])[] = [
  [/^SUCCESS$/, '成功'],
  [/CONTENT_FILTER|SENSITIVE_WORD|FORBIDDEN_CONTENT|MODERATION|BLOCKED/, '内容安全'],
  [
    /^API_KEY|^TOO_MANY_API_KEYS|AUTHENTICAT|_TOKEN$|^TOKEN_VERIFICATION|^NOT_AUTHORIZED|^UNKNOWN_CLIENT|AUTH_SCHEME/,
    '认证',
  ],
  [/SIGNATURE|^CLIENT_(?:NAME|ENV)|^EMPLOYEE|^PORTAL_LOGIN|^NOT_ALLOWED/, '认证'],
  [/^ROLE_|_ROLE_|^TENANT_|^USER_(?:NOT_FOUND|NOT_ACTIVE|REPEAT|EMAIL)/, '用户与权限'],
  [/TIER_APPLICATION|USAGE_TIER/, '用量等级'],
  [/PRICING|^USER_EXPENSE/, '计费'],
  [/^FEISHU_/, '飞书审批'],
  [/MEETING|^PORTAL_TRANSCRIPTION|^TRANSCRIPTION_PERMISSION/, '会议'],
  [/^TCT_/, '转写翻译'],
  [/_API_ERROR$|_(?:RESPONSE|ANSWER)_PARSE_ERROR$|WEB_SEARCH_(?:ERROR|REQUESTS)$/, '上游服务'],
  [/^FILE_|UPLOAD_FILE|ASSISTANT_FILE_LIMIT/, '文件'],
  [/^ASSISTANT|^USER_MESSAGE|^INVALID_TOOL_TYPE|^SYSTEM_PROMPT/, 'Assistant'],
  [/^WORKFLOW_/, 'Workflow'],
  [/^MEMORY_/, '记忆'],
  [/^CANVAS_/, 'Canvas'],
  [/^PROMPT_/, '提示词'],
  [/^IMAGE_/, '图像'],
  [/^VIDEO_/, '视频'],
  [/^SPEECH_|^TRANSCRIPTION_|^TRANSLATION_/, '语音与翻译'],
  [/^EMBEDDING_|^RERANK_|^TOPIC_|^INDEX_|^OPEN_SEARCH/, '检索'],
  [/^TASK_/, '任务'],
  [/^MCP_|^ACCESS_INTERNAL/, '外部工具'],
  [/^ASTRO_BOY_FEATURE/, '功能开关'],
  [/DATABASE|^CONFIGURATION|_NOT_SET$/, '数据库与配置'],
  [/^SSE_|^HTTP_|^WEBSOCKET_/, '网络传输'],
  [/LIMIT|LEFT_TOKENS|USAGE/, '限流 & 配额'],
]

/** Labels that are not wrong, only say nothing. */
const broad: readonly string[] = ['其它', '通用']

export const correctCategory = (draft: Draft): readonly Correction[] => {
  const name = draft.name ?? ''
  const written = draft.category?.trim() ?? ''
  const right = groupsByName.find(([pattern]) => pattern.test(name))?.[1] ?? written
  if (right === written) return []
  const key = broad.includes(written) ? 'correction.broad-category' : 'correction.category'
  return [{ field: 'category', value: right, reason: { key, values: { name, written, right } } }]
}
