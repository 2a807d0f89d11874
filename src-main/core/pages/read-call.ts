/** Finds the call that a page describes: address, method and permissions, from its request table or a request line. */
import type { HeadedGrid } from '../tables/header.ts'
import type { PageCall } from './page.ts'

/** What the rows of a request table are called, in either language. */
const labels = {
  url: /^(?:http\s?)?(?:request\s?)?(?:url|uri|endpoint|address|path|请求地址|接口地址|请求路径|地址|路径|请求\s?url)$/i,
  method: /^(?:http\s?)?(?:request\s?)?(?:method|verb|请求方式|请求方法|方法)$/i,
  scopes:
    /^(?:(?:api\s)?(?:required\s)?(?:permissions?|scopes?)(?:\s?required)?|required\s(?:permissions?|scopes?)|(?:所需)?权限(?:要求)?)(?:\s|$)/i,
} as const

const verb = /\b(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/i
/** The address as a cell writes it: whole, or from its first slash on. */
const address = /(?:https?:\/\/([\w.{}:-]+))?(\/[^\s`"'<>?#，。；|）)\]]*)/i
/** A request line in a page without a request table. */
const requestLine = /^[>\s]*[`*_]{0,3}(GET|POST|PUT|PATCH|DELETE)[`*_]{0,3}\s+[`*_]{0,3}((?:https?:\/\/|\/)\S{2,300})/m
const scopeName = /^[a-z][\w-]{0,60}[:.][\w:.-]{1,120}$/i

const plain = (cell: string) => cell.replace(/[*_`]{1,3}/g, '').trim()
const unescaped = (cell: string) => cell.replace(/\\([_*{}[\]<>])/g, '$1')

const readAddress = (cell: string): Pick<PageCall, 'host' | 'path'> | null => {
  const [, host = null, path = ''] = address.exec(unescaped(cell)) ?? []
  return path.length < 2
    ? null
    : { host: host?.toLowerCase() ?? null, path: path.endsWith('/') ? path.slice(0, -1) : path }
}

const readScopes = (cell: string): readonly string[] => {
  const quoted = Array.from(cell.matchAll(/`([^`\n]{3,100})`/g), ([, name = '']) => name.trim())
  const written = quoted.length > 0 ? quoted : cell.split(/[\s,，;；、]+/)
  return [...new Set(written.filter((name) => scopeName.test(name)))]
}

/** The rows of a table of two columns, its headings among them: some tables begin with the address. */
const rowsOf = ({ columns, rows }: HeadedGrid): readonly (readonly string[])[] =>
  columns.length === 2 ? [columns, ...rows.map(({ cells }) => cells)] : []

export const readCall = (text: string, grids: readonly HeadedGrid[]): PageCall => {
  for (const grid of grids) {
    const rows = rowsOf(grid)
    const find = (label: keyof typeof labels) => rows.find(([name = '']) => labels[label].test(plain(name)))?.[1]
    const found = readAddress(find('url') ?? '')
    const method = verb.exec(find('method') ?? '')?.[1]?.toUpperCase() ?? null
    if (found !== null && method !== null) return { ...found, method, scopes: readScopes(find('scopes') ?? '') }
  }
  const [, method = null, written = ''] = requestLine.exec(text) ?? []
  const found = method === null ? null : readAddress(written)
  return found === null ? { method: null, path: null, host: null, scopes: [] } : { ...found, method, scopes: [] }
}
