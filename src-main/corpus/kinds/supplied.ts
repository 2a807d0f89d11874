/** Ways in which people and programs give what a service's support asks for, by the item's id in `resources/services.json`. */
import type { ErrorCase } from '../error-case.ts'

/** A line that gives one item beside an error. */
export type Supply = (error: ErrorCase) => string

const paths: Readonly<Record<string, string>> = {
  feishu: '/open-apis/im/v1/messages',
  'feishu-hire': '/open-apis/hire/v1/talents',
  'feishu-project': '/open_api/work_item/create',
  turing: '/api/v1/chat/completions',
  'tencent-bot': '/v3/prophet/queryanswer',
}
const hosts: Readonly<Record<string, string>> = {
  feishu: 'https://open.feishu.cn',
  'feishu-hire': 'https://open.feishu.cn',
  'feishu-project': 'https://project.feishu.cn',
  turing: 'https://live-turing.cn.llm.tcljd.com',
  'tencent-bot': 'https://yun.tim.qq.com',
}
const pathOf = ({ service }: ErrorCase): string => paths[service] ?? '/'
const urlOf = (error: ErrorCase): string => `${hosts[error.service]}${pathOf(error)}`

const logIds: readonly Supply[] = [
  ({ logId }) => `log_id: ${logId}`,
  ({ logId }) => `X-Tt-Logid: ${logId}`,
  ({ logId }) => `< x-tt-logid: ${logId}`,
  ({ logId }) => `"log_id":"${logId}"`,
  ({ logId }) => `logid=${logId}`,
  ({ logId }) => `Log ID：${logId}`,
  ({ logId }) => `日志 ID：${logId}`,
  ({ logId }) => `logId ${logId}`,
]

const addresses: readonly Supply[] = [
  (error) => `POST ${urlOf(error)}`,
  (error) => urlOf(error),
  (error) => `接口路径：${pathOf(error)}`,
  (error) => `path=${pathOf(error)}`,
  (error) => `"url":"${urlOf(error)}"`,
  (error) => `GET ${pathOf(error)}?page_size=20`,
]

const calls: readonly Supply[] = [
  () => 'resp = client.im.v1.message.create(req)',
  () => 'client.Im.V1.Message.Create(ctx, req)',
  () => 'client.im().v1().message().create(req)',
]

const times: readonly Supply[] = [
  ({ time }) => `时间：${time}`,
  ({ time }) => `at ${time.replace(' ', 'T')}Z`,
  ({ time }) => `请求时间：${time.replaceAll('-', '/')}`,
  ({ time }) => `请求时间：${time.slice(0, 16)}`,
  ({ time }) => `${Number(time.slice(5, 7))}月${Number(time.slice(8, 10))}日 ${time.slice(11, 16)} 左右`,
  ({ time }) => `${time.slice(0, 4)}年${Number(time.slice(5, 7))}月${Number(time.slice(8, 10))}日 ${time.slice(11)}`,
  ({ time }) => `昨天 ${time.slice(11)}`,
  () => '昨天下午三点多',
  () => '今早 9 点左右',
  () => 'Date: Mon, 03 Nov 2025 02:21:07 GMT',
  () => '[03/Nov/2025:10:21:07 +0800]',
  () => '凌晨两点开始的',
  () => 'this morning around 9',
  () => 'since 10 am',
  () => '两小时前',
  () => '半个小时前',
  () => 'about 20 minutes ago',
  () => '刚刚',
  () => '"timestamp":1762136467',
]

const statuses: readonly Supply[] = [
  ({ http }) => `HTTP/1.1 ${http} Error`,
  ({ http }) => `HTTP 状态码：${http}`,
  ({ http }) => `status: ${http}`,
  ({ http }) => `"status_code":${http}`,
  ({ http }) => `HTTP ${http}`,
  ({ http }) => `http_code ${http}`,
  ({ http }) => `httpcode: ${http}`,
]

export const supplies: Readonly<Record<string, readonly Supply[]>> = {
  'log-id': logIds,
  method: [
    (error) => `POST ${urlOf(error)}`,
    (error) => `curl -X POST '${urlOf(error)}'`,
    (error) => `curl '${urlOf(error)}'`,
    (error) => `curl --request PATCH ${urlOf(error)}`,
    (error) => `${urlOf(error)} (POST)`,
    (error) => `用 POST 调 ${pathOf(error)}`,
    (error) => `curl ${urlOf(error)} -d '{}'`,
    () => '请求方式：POST',
    () => '请求方法: GET',
    () => 'method=DELETE',
    () => '"method":"POST"',
    () => "method: 'post'",
    (error) => `requests.post("${urlOf(error)}")`,
    (error) => `axios.get('${urlOf(error)}')`,
    () => '用的 post 方式',
    ...calls,
  ],
  path: [...addresses, ...calls],
  'app-id': [
    () => 'app_id: cli_a1b2c3d4e5f60718',
    () => 'App ID：cli_a1b2c3d4e5f60718',
    () => '"app_id":"cli_9f8e7d6c5b4a3210"',
    () => '应用 cli_a1b2c3d4e5f60718',
  ],
  'token-kind': [
    () => 'Authorization: Bearer t-g1044qeGEDXTB6NDJOGV4JQCYDGHRBARFTGT1234',
    () => 'Authorization: Bearer u-cjGvhhYy1.SqpBXbwgv1cV',
    () => '用的是 tenant_access_token',
    () => 'user_access_token 刚刷新过',
    () => 'using tenantAccessToken from the cache',
    () => '凭证类型：userAccessToken',
    () => '以应用身份调用',
    () => '以用户身份调用',
    () => 'token_type=tenant',
    () => 'tenant access token is used',
    () => '用的租户 token',
    () => 'with a user token',
    () => 'token 类型：tenant',
    () => '用应用身份调的',
  ],
  time: times,
  http: statuses,
  'inner-error': [
    ({ code }) => `"err":{"code":${code},"msg":"detail"}`,
    ({ code }) => `err: { code: ${code}, msg: 'detail' }`,
    ({ code }) => `inner code:${code}, inner msg:detail`,
    ({ code }) => `err={code=${code}, msg=detail}`,
    ({ code }) => `err.code=${code}`,
    ({ code }) => `Err:{Code:${code} Msg:detail}`,
    ({ code }) => `err:\n  code: ${code}\n  msg: detail`,
    ({ code }) => `err => {code => ${code}, msg => "detail"}`,
    ({ code }) => `err: map[code:${code} msg:detail]`,
    ({ code }) => `err: &{Code:${code} Msg:detail}`,
    ({ code }) => `[err] => Array ( [code] => ${code} [msg] => detail )`,
    ({ code }) => `<err><code>${code}</code><msg>detail</msg></err>`,
    ({ code }) => `err(code=${code}, msg=detail)`,
    ({ code }) => `err->code = ${code}`,
    ({ code }) => `err["code"]: ${code}`,
    ({ code }) => `"error":{"code":${code},"msg":"detail"}`,
    ({ code }) => `error.code: ${code}`,
    ({ code }) => `内层 code ${code}`,
    ({ code }) => `内层错误码是 ${code}`,
    ({ code }) => `内层 err 的 code 是 ${code}`,
    ({ code }) => `inner_code=${code}`,
  ],
  'project-ids': [
    () => 'project_key: 64a1b2c3d4e5f60718293a4b',
    () => 'X-USER-KEY: 7382915640027381234',
    () => '"plugin_id":"MII_64A1B2C3D4E5F607"',
    () => 'projectKey=demo',
    () => 'user_key 7382915640027381234',
    () => 'userKey: 7382915640027381234',
  ],
  'plugin-version': [
    () => '插件版本 1.0.3，已在空间安装',
    () => 'plugin version 1.0.3',
    () => '插件已发布，空间里装的是最新版',
    () => '插件已经发布并安装最新版本',
  ],
  'object-ids': [
    () => 'talent_id: 6891560630172518670',
    () => '"application_id":"6891560630172518670"',
    () => 'job_id=6891560630172518670',
    () => '人才 ID 6891560630172518670',
    () => 'talentId=6891560630172518670',
    () => '投递 ID：6891560630172518670',
    () => '职位 ID：6891560630172518670',
  ],
  'trace-id': [
    ({ logId }) => `trace_id: ${logId}`,
    ({ logId }) => `x-turing-trace-id: ${logId}`,
    ({ logId }) => `"trace_id":"${logId}"`,
    ({ logId }) => `追踪 ID：${logId}`,
  ],
  model: [
    () => 'model=turing/qwen-max',
    () => '"model":"turing/gpt-4o"',
    () => '模型：turing/gpt-4o',
    () => '调用的模型是 qwen-max',
    () => 'TURING_ENVIRONMENT=prod',
  ],
  'client-request-id': [
    () => 'X-Client-Request-Id: 7f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0',
    () => 'x-client-request-id=7f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0',
  ],
  command: [
    (error) => `POST ${urlOf(error)}`,
    () => '调用 queryanswer 时',
    () => 'command: get_class_list',
    () => 'audio_query_answer',
    () => 'report_answer 接口',
    () => 'add_class 失败',
  ],
  'app-ids': [
    () => 'sdkappid=1400954321&identifier=admin',
    () => 'SDKAppID：1400954321，identifier：admin',
    () => 'SdkAppId: 1400954321, Identifier: admin',
  ],
  'bot-ids': [() => 'botid: 12', () => '"qaid":"A1"', () => '机器人 @RBT#001', () => 'bot_id=12', () => 'BotID：12'],
}
