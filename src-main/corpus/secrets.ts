/** Invented secrets of 40 kinds, five of each, in the notations people paste; and the ids and numbers beside them that must stay readable. */
import type { SecretKind } from '../../src-preload/model/diagnosis.ts'
import { createRandom, type Random } from './random.ts'

export interface SecretText {
  readonly name: string
  readonly kind: SecretKind
  readonly secret: string
  readonly text: string
}

interface Shape {
  readonly name: string
  readonly kind: SecretKind
  make(random: Random): string
  /** Where people paste it; each in turn. */
  readonly around: readonly ((secret: string) => string)[]
}

const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const run = (random: Random, length: number, alphabet = letters) =>
  Array.from({ length }, () => alphabet[random.below(alphabet.length)]).join('')
const uuid = (random: Random) => [8, 4, 4, 4, 12].map((length) => random.hex(length)).join('-')

const keyed = (...names: readonly string[]): Shape['around'] =>
  names.flatMap((name): Shape['around'] => [
    (secret) => `"${name}": "${secret}"`,
    (secret) => `${name}=${secret}`,
    (secret) => `{\\"${name}\\":\\"${secret}\\",\\"x\\":1}`,
  ])

/** With the check character of GB 11643. */
const identityNumber = (random: Random) => {
  const month = String(1 + random.below(12)).padStart(2, '0')
  const day = String(1 + random.below(28)).padStart(2, '0')
  const head = `${random.pick(['110101', '310104', '440305'])}${1960 + random.below(50)}${month}${day}${random.digits(3)}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  return head + '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(head[at]), 0) % 11]
}

const password = (random: Random) => `${run(random, 9)}${random.pick(['!', '#', '$'])}${random.digits(2)}`
const phone = (random: Random) => `13${random.digits(9)}`

const shapes: readonly Shape[] = [
  {
    name: 'bearer',
    kind: 'token',
    make: (r) => run(r, 40),
    around: [(s) => `Authorization: Bearer ${s}`, (s) => `-H 'Authorization: Bearer ${s}'`],
  },
  {
    name: 'basic',
    kind: 'token',
    make: (r) => run(r, 28),
    around: [(s) => `Authorization: Basic ${s}`, (s) => `{"authorization":"Basic ${s}"}`],
  },
  { name: 'bare authorization', kind: 'token', make: (r) => run(r, 32), around: keyed('Authorization') },
  { name: 'tenant token', kind: 'token', make: (r) => `t-g104${run(r, 32)}`, around: keyed('tenant_access_token') },
  {
    name: 'user token',
    kind: 'token',
    make: (r) => `u-${run(r, 24)}`,
    around: [(s) => `token ${s} 已失效`, (s) => `user=${s}`],
  },
  {
    name: 'jwt',
    kind: 'token',
    make: (r) => `eyJ${run(r, 33)}.eyJ${run(r, 80)}.${run(r, 43)}`,
    around: [(s) => `got ${s} back`, (s) => `"jwt":"${s}"`, (s) => `令牌：${s}`],
  },
  {
    name: 'long jwt',
    kind: 'token',
    make: (r) => `eyJ${run(r, 90)}.${run(r, 1_500)}.${run(r, 342)}`,
    around: [(s) => `Bearer ${s}`, (s) => `assertion ${s}`],
  },
  {
    name: 'refresh token',
    kind: 'token',
    make: (r) => `ur-${run(r, 40)}`,
    around: keyed('refresh_token', 'refreshToken'),
  },
  {
    name: 'plugin token',
    kind: 'token',
    make: (r) => `p-${run(r, 32)}`,
    around: keyed('X-PLUGIN-TOKEN', 'plugin_token'),
  },
  {
    name: 'token in an address',
    kind: 'token',
    make: (r) => run(r, 32),
    around: [(s) => `GET https://api.example.com/v1/x?token=${s}&page=2`],
  },
  { name: 'csrf token', kind: 'token', make: (r) => run(r, 36), around: keyed('x-csrf-token', 'csrf_token') },
  {
    name: 'git host token',
    kind: 'token',
    make: (r) => `${r.pick(['ghp_', 'gho_', 'github_pat_', 'glpat-'])}${run(r, 36)}`,
    around: [(s) => `remote: ${s} denied`],
  },
  {
    name: 'package token',
    kind: 'token',
    make: (r) => `npm_${run(r, 36)}`,
    around: [(s) => `//registry.example.com/:_authToken=${s}`],
  },
  {
    name: 'chat token',
    kind: 'token',
    make: (r) => `xoxb-${r.digits(12)}-${run(r, 24)}`,
    around: [(s) => `slack ${s}`],
  },
  { name: 'session id', kind: 'session', make: (r) => r.hex(32), around: keyed('session_id', 'sessionId') },
  {
    name: 'servlet session',
    kind: 'session',
    make: (r) => r.hex(32).toUpperCase(),
    around: [(s) => `/app;jsessionid=${s}?x=1`, (s) => `JSESSIONID=${s}`],
  },
  { name: 'php session', kind: 'session', make: (r) => run(r, 26), around: keyed('PHPSESSID') },
  { name: 'short session names', kind: 'session', make: (r) => `XN0Y${run(r, 28)}7`, around: keyed('session', 'sid') },
  { name: 'session key', kind: 'session', make: (r) => `${run(r, 22)}==`, around: keyed('session_key') },
  {
    name: 'cookie header',
    kind: 'cookie',
    make: (r) => run(r, 24),
    around: [
      (s) => `Cookie: lang=zh; auth=${s}; theme=dark`,
      (s) => `"cookie": "a=1; k=${s}"`,
      (s) => `-H 'cookie: k=${s}'`,
    ],
  },
  {
    name: 'set-cookie',
    kind: 'cookie',
    make: (r) => run(r, 30),
    around: [(s) => `Set-Cookie: auth=${s}; Path=/; HttpOnly`, (s) => `"set-cookie":["auth=${s}; Path=/"]`],
  },
  {
    name: 'cookie of a command',
    kind: 'cookie',
    make: (r) => run(r, 30),
    around: [(s) => `curl https://x.example -b 'auth=${s}'`, (s) => `curl --cookie "a=1; auth=${s}" https://x.example`],
  },
  {
    name: 'private key',
    kind: 'private-key',
    make: (r) => run(r, 64),
    around: [
      (s) => `-----BEGIN RSA PRIVATE KEY-----\n${s}\n-----END RSA PRIVATE KEY-----`,
      (s) => `"key":"-----BEGIN PRIVATE KEY-----\\n${s}\\n-----END PRIVATE KEY-----\\n"`,
    ],
  },
  {
    name: 'locked private key',
    kind: 'private-key',
    make: (r) => run(r, 64),
    around: [
      (s) =>
        `-----BEGIN EC PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0AF1\n\n${s}\n-----END EC PRIVATE KEY-----`,
      (s) => `-----BEGIN OPENSSH PRIVATE KEY-----\n${s}`,
    ],
  },
  {
    name: 'database address',
    kind: 'connection',
    make: password,
    around: [
      (s) => `mysql://root:${s}@10.0.0.5:3306/app`,
      (s) => `"postgresql://app:${s}@db.internal/app?ssl=1"`,
      (s) => `mongodb+srv://u:${s}@c0.example.net`,
    ],
  },
  {
    name: 'cache address',
    kind: 'connection',
    make: (r) => `${run(r, 10)}@${run(r, 3)}`,
    around: [(s) => `redis://:${s}@cache:6379/0`, (s) => `amqp://guest:${s}@mq:5672`],
  },
  {
    name: 'connection string',
    kind: 'app-secret',
    make: password,
    around: [
      (s) => `Server=db;Database=a;User Id=sa;Password=${s};Encrypt=true`,
      (s) => `Uid=sa;Pwd=${s};`,
      (s) => `jdbc:mysql://db:3306/a?user=root&password=${s}&ssl=true`,
    ],
  },
  {
    name: 'storage account',
    kind: 'connection',
    make: (r) => `${run(r, 86)}==`,
    around: [
      (s) => `AccountName=a;AccountKey=${s};EndpointSuffix=core.example`,
      (s) => `SharedAccessKeyName=x;SharedAccessKey=${s}`,
    ],
  },
  {
    name: 'server setting',
    kind: 'connection',
    make: (r) => run(r, 14),
    around: [
      (s) => `requirepass ${s}`,
      (s) => `CREATE USER a IDENTIFIED BY '${s}'`,
      (s) => `redis-cli -h cache -a ${s} ping`,
    ],
  },
  {
    name: 'user of a command',
    kind: 'connection',
    make: (r) => run(r, 14),
    around: [
      (s) => `curl -s -u admin:${s} https://x.example/`,
      (s) => `curl -X POST --user 'admin:${s}' https://x.example/`,
    ],
  },
  {
    name: 'app secret',
    kind: 'app-secret',
    make: (r) => run(r, 32),
    around: keyed('app_secret', 'appSecret', 'corpsecret'),
  },
  {
    name: 'password',
    kind: 'app-secret',
    make: password,
    around: [(s) => `password: ${s}`, (s) => `密码：${s}`, (s) => `"passwd":"${s}"`],
  },
  {
    name: 'encryption key',
    kind: 'app-secret',
    make: (r) => run(r, 43),
    around: keyed('encrypt_key', 'EncodingAESKey'),
  },
  {
    name: 'model key',
    kind: 'api-key',
    make: (r) => `sk-${run(r, 48)}`,
    around: [(s) => `key ${s}`, (s) => `"${s}" is invalid`],
  },
  {
    name: 'cloud key',
    kind: 'api-key',
    make: (r) => r.pick([`AKIA${run(r, 16, capitals)}`, `AKID${run(r, 32)}`, `LTAI${run(r, 20)}`, `AIza${run(r, 35)}`]),
    around: [(s) => `use ${s} here`, (s) => `ak: ${s}`],
  },
  {
    name: 'cloud secret',
    kind: 'app-secret',
    make: (r) => run(r, 40),
    around: keyed('aws_secret_access_key', 'SecretKey'),
  },
  {
    name: 'signature',
    kind: 'signature',
    make: (r) => r.hex(64),
    around: [
      (s) => `https://b.example/o?X-Amz-Signature=${s}&x=1`,
      (s) => `https://x.example/?a=1&sign=${s}`,
      (s) => `usersig=${s}`,
    ],
  },
  {
    name: 'webhook',
    kind: 'webhook',
    make: uuid,
    around: [
      (s) => `https://open.feishu.cn/open-apis/bot/v2/hook/${s}`,
      (s) => `https://www.feishu.cn/flow/api/trigger-webhook/${s}`,
      (s) => `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${s}`,
    ],
  },
  {
    name: 'phone',
    kind: 'phone',
    make: phone,
    around: [(s) => `联系 ${s} 张三`, (s) => `"mobile":"+86${s}"`, (s) => `手机号：${s}`],
  },
  {
    name: 'identity card',
    kind: 'id-card',
    make: identityNumber,
    around: [(s) => `身份证 ${s}`, (s) => `"id_card":"${s}"`, (s) => `证件号：${s}，已核验`],
  },
]

const random = createRandom(40)

export const secretTexts: readonly SecretText[] = shapes.flatMap(({ name, kind, make, around }) =>
  Array.from({ length: 5 }, (_, place) => {
    const secret = make(random)
    const write = around[place % around.length]
    return { name, kind, secret, text: write === undefined ? secret : write(secret) }
  }),
)

/** What a support engineer needs to read, though it looks like a secret. */
export const readableNeighbours: readonly string[] = [
  'log_id: 20260405090515BFB07C2F064D6D9EC8DF',
  'X-Request-Id: 4f1c6b0e-7a52-4c1c-9d0b-1f5a3f2f9b10',
  'trace_id=021756432109876fdbddc0300010000f5a5e1d9c3b7',
  'order_id=13812345678',
  '订单号：15912345678',
  'ts=1767225600123',
  'order 20240414161044033909264',
  '编号 110101199003077716',
  'message_id om_dc13264520a6f1c2b3a4d5e6f7a8b9c0',
  'app_id cli_a1b2c3d4e5f6a7b8',
  'open_id ou_84aad35d084aa403a838cf73ee18467f',
  'https://api.example.com:8443/v1/users/@me?x=1',
  '-----BEGIN CERTIFICATE-----',
  'cookie expired; session timed out after 3600 s',
  'Invalid access_token: must start with t-/u-',
  'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
]

/** The secret between two lines that must stay. */
export const besideNeighbours = ({ text }: SecretText, place: number): string =>
  [
    readableNeighbours[place % readableNeighbours.length],
    text,
    readableNeighbours[(place + 7) % readableNeighbours.length],
  ].join('\n')
