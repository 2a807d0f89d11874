/** Tells the error-code tables of a page from all its others, by their headings or by what stands above them. */
import type { HeadedGrid } from '../tables/header.ts'

/** Why a table that has to do with errors gives no entry. */
export type TableFault = 'no-code-column' | 'http-only'

export type TableVerdict = { readonly counts: true } | { readonly counts: false; readonly reason: TableFault | null }

/** Headings in lower case, without marks and blanks. */
export const plainHeading = (heading: string): string => heading.toLowerCase().replace(/[*_`~\s\-（）()：:]+/g, '')

const words = {
  /** A column that can hold nothing but error codes. */
  errorCode:
    /^(?:子|业务|服务端?|系统)?(?:错误|异常|返回|响应错误|报错)(?:码|代码|号|码值|code)$|^(?:error|err|return|ret|res|result|biz|sub)(?:code|no)$|^errno$/,
  /** One that may. */
  code: /^(?:code|代码|编码|编号|码|状态码|statuscode)$/,
  http: /^http(?:status)?(?:状态)?(?:码|code|statuscode)?$/,
  message: /message|msg|desc|描述|说明|含义|信息|原因|解释|提示|meaning|reason|cause|text|detail/,
  advice: /排查|处理|解决|建议|方案|对策|solution|suggest|advice|action|resolution|remedy|fix|troubleshoot/,
  /** Columns of field, parameter and enumeration tables. */
  field:
    /^(?:类型|数据类型|参数类型|type|datatype|必填|是否必填|必须|required|默认值|default|参数|parameter|字段|field|枚举值|属性|rgb|颜色.*)$/,
} as const

const errorHeading =
  /错误码|错误代码|返回码|异常码|错误列表|错误返回|报错|error\s?codes?|errors?\b|exceptions?\b|status\s?codes?/i
/** What editors call the columns of a table whose head was never filled in. */
const placeholder = /^(?:列|column|col)\d+$/
/** Above an error table stands no sentence about requests or fields. */
const fieldHeading =
  /请求(?:头|体|参数)|响应(?:头|体|参数)|路径参数|查询参数|字段|枚举|request|response\sbody|parameters?|fields?\b/i

const looksLikeCode = (cell: string): boolean =>
  /^(?:-?\d{2,12}|[A-Z][A-Za-z0-9]{1,40}(?:[._][A-Za-z0-9]{1,40}){1,6}|0x[\da-f]{4,8})$/i.test(cell.trim())
const looksLikeHttp = (cell: string): boolean => /^[1-5]\d\d$/.test(cell.trim())

const share = (cells: readonly string[], fits: (cell: string) => boolean): number => {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.length === 0 ? 0 : filled.filter(fits).length / filled.length
}

/** `title` is the page's: a table right below it stands under no other heading. */
export const judgeTable = (grid: HeadedGrid, title: string): TableVerdict => {
  const heads = grid.columns.map(plainHeading)
  const some = (word: keyof typeof words) => heads.some((head) => words[word].test(head))
  const column = heads.findIndex((head) => words.errorCode.test(head))
  const isUnderErrors = errorHeading.test(grid.heading) || (grid.heading === '' && errorHeading.test(title))
  const hasText = some('message') || some('advice')
  const cellsOf = (place: number) => grid.rows.map(({ cells }) => cells[place] ?? '')
  if (grid.rows.length === 0 || some('field')) return { counts: false, reason: null }
  if (column !== -1 && heads.length > 1) return { counts: true }
  const weak = heads.findIndex((head) => words.code.test(head))
  const holdsCodes = weak !== -1 && share(cellsOf(weak), looksLikeCode) >= 0.5
  if (holdsCodes && hasText && (isUnderErrors || some('advice')))
    return share(cellsOf(weak), looksLikeHttp) >= 0.9 && !some('http')
      ? { counts: false, reason: 'http-only' }
      : { counts: true }
  // Without headings of its own it is under "Error codes" or nothing.
  const isErrors = isUnderErrors && !fieldHeading.test(grid.heading)
  const isBare = grid.isBare || heads.every((head) => placeholder.test(head))
  const isCodes = (_: string, place: number) =>
    share(cellsOf(place), looksLikeCode) >= 0.5 && share(cellsOf(place), looksLikeHttp) < 0.5
  if (isErrors && isBare && heads.length > 1 && heads.some(isCodes)) return { counts: true }
  if (isErrors && some('http') && hasText) return { counts: false, reason: 'http-only' }
  if ((isErrors && hasText) || (some('advice') && some('message'))) return { counts: false, reason: 'no-code-column' }
  return { counts: false, reason: null }
}
