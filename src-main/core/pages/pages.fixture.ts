/** Small documentation pages in our own words, of the shape that vendors publish: one call each, with its error codes. */
import type { PageFile } from './page.ts'

interface PageFacts {
  readonly path: string
  readonly title: string
  readonly method?: string
  readonly call?: string
  readonly scopes?: readonly string[]
  /** Milliseconds since 1970, as the front matter writes it. */
  readonly updated?: string
  /** `http | code | message | advice`. */
  readonly rows: readonly (readonly [string, string, string, string])[]
  readonly more?: string
}

export const docsHost = 'https://open.feishu.cn/document'

export const writePage = ({
  path,
  title,
  method,
  call,
  scopes = [],
  updated,
  rows,
  more = '',
}: PageFacts): PageFile => {
  const request =
    call === undefined
      ? ''
      : `## 请求

| 项目 | 值 |
| --- | --- |
| HTTP URL | https://open.feishu.cn${call.replaceAll('_', '\\_')} |
| HTTP Method | ${method ?? 'POST'} |
| 权限要求 任选其一 | ${scopes.map((scope) => `\`${scope}\` 一项权限`).join(' ')} |
| 字段权限要求 | \`kiosk:field.phone\` 只有读手机号时需要 |

### 请求体

| 名称 | 类型 | 必填 | 描述 |
| --- | --- | --- | --- |
| \`code\` | int | 是 | 柜机编号，例如 1000001 |

## 响应

| 名称 | 类型 | 描述 |
| --- | --- | --- |
| \`code\` | \`int\` | 错误码，非 0 表示失败 |
`
  return {
    path,
    text: `---
title: "${title}"
fullPath: "/kiosk/${path.replace(/\.md$/, '')}"
updateTime: "${updated ?? '1700000000000'}"
---

# ${title}

参考[总览](${docsHost}/kiosk/overview)。
${request}
${more}
### 错误码

| HTTP状态码 | 错误码 | 描述 | 排查建议 |
| --- | --- | --- | --- |
${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}
`,
  }
}

/** Three calls that share codes: one the same on all of them, one that says something else on each. */
export const kioskPages: readonly PageFile[] = [
  writePage({
    path: 'overview.md',
    title: '柜机总览',
    rows: [['400', '8230001', 'parameter is wrong.', '对照接口文档检查参数']],
  }),
  writePage({
    path: 'door/open.md',
    title: '打开柜门',
    call: '/open-apis/kiosk/v1/doors/:door_id/open',
    scopes: ['kiosk:door', 'kiosk:door:write'],
    updated: '1710000000000',
    rows: [
      ['400', '8230001', 'Parameter is wrong', '对照接口文档检查参数'],
      ['403', '8230002', 'no right on this door', '请在[柜机后台](/kiosk/admin)里把应用加为柜门管理员'],
      ['500', '8230009', 'door is stuck', '请在 **后台 &gt; 柜门** 里检查，再联系门店'],
    ],
  }),
  writePage({
    path: 'parcel/list.md',
    title: '列出包裹',
    method: 'GET',
    call: '/open-apis/kiosk/v1/parcels',
    scopes: ['kiosk:parcel:readonly'],
    rows: [
      ['400', '8230001', 'Parameter is wrong', 'page_size 不能超过 50'],
      ['403', '8230002', 'no right on these parcels', '包裹属于别的门店，请换用它的凭证'],
    ],
  }),
]
