/** The request that failed: method, address, app. */
import { trimEnd } from '../passages/trim-units.ts'
import { limits } from '../rules/limits.ts'
import type { Fact } from './nearest.ts'

/** A query goes on behind a comma (`?q=im:message,im:chat&op=…`) unless another address or `key=` begins there. */
const address =
  /https?:\/\/[^\s"'<>\\`,;?()[\]{}，。；（）]{4,600}(?:\?(?:[^\s"'<>\\`,;()[\]{}，。；（）]|\\u0026|,(?=[\w%])(?!https?:|[\w-]{1,40}=)){0,1200})?/g
const requestLine =
  /\b(GET|POST|PUT|PATCH|DELETE)["'`\]]?[\s,:]{1,3}(?:to |request (?:for|to) )?["'`[]?(?:\{\{\w{1,30}\}\})?(https?:\/\/[^\s"'<>\\`,;()[\]{}]{4,600}|\/[\w.~:/?#@!$&*+=%-]{2,600})/g
const methodField =
  /(?:\b(?:http_?)?method|请求方[式法])["'】*]{0,3}\s?(?:[:=]\s?|是|为)?["'`]?(GET|POST|PUT|PATCH|DELETE)\b/gi
const curlMethod = /\s(?:-X|--request)\s?["']?(GET|POST|PUT|PATCH|DELETE)\b/g
/** `requests.post("…")`, `axios.get(…)`: clients that name their functions after methods. */
const clientCall = /\b(?:requests|axios|http|https|client|session|got|ky|httpx)\.(get|post|put|patch|delete)\(/gi
const curlCall = /\bcurl\s[^\n]{0,2000}/g
const curlData = /\s(?:-d|-F|--data(?:-raw|-binary|-urlencode)?|--form|--json)\b/
const apiPath = /(?<![\w./-])\/(?:open-apis|open_api|v3\/prophet|v4\/\w+|api\/v1)\/[\w.~:/?#@!$&*+=%-]{1,600}/g
const appId = /(?<![A-Za-z0-9])cli_[0-9a-z]{12,24}(?![0-9a-z])/g

/** Pages about an error are no requests. */
const isPage = (url: string) =>
  /\/document\/|\/search\?|\/helpdesk\/|\/page\/|\/auth\?|error-codes|\/docs?\/|helpcenter/.test(url)

/** Where people look at errors: no service of ours answers there. */
const isDashboard = (url: string) =>
  /\/\/[^/]{0,60}(?:grafana|kibana|jira|sentry|confluence|zentao|jenkins|prometheus|alertmanager)|\/(?:d|dashboards?|browse|explore)\//i.test(
    url,
  ) && !/\/(?:open-apis|open_api)\//.test(url)

/** What names a schema or a namespace: nobody calls it. */
const isSchema = (url: string) =>
  /^https?:\/\/(?:schemas?\.|json-schema\.org|www\.w3\.org\/|xml\.apache\.org)/.test(url)

export interface Request {
  readonly method: string | null
  readonly url: string
}

export const requestFacts = (text: string): readonly Fact<Request>[] => {
  const facts: Fact<Request>[] = []
  for (const hit of text.matchAll(requestLine))
    facts.push({
      value: { method: hit[1] ?? null, url: tidy(hit[2] ?? '') },
      start: hit.index,
      end: hit.index + hit[0].length,
      grade: 0,
    })
  for (const pattern of [apiPath, address])
    for (const hit of text.matchAll(pattern))
      if (
        !isPage(hit[0]) &&
        !isDashboard(hit[0]) &&
        !isSchema(hit[0]) &&
        !facts.some((fact) => fact.start <= hit.index && fact.end >= hit.index + hit[0].length)
      )
        facts.push({
          value: { method: null, url: tidy(hit[0]) },
          start: hit.index,
          end: hit.index + hit[0].length,
          grade: /open-apis|open_api|prophet|v4\//.test(hit[0]) ? 1 : 2,
        })
  return facts
}

/** That a call was answered well. */
export const answeredWell = /\b20[0-46]\b|\bcode["']?\s?[:=]\s?0\b|success/i

/** The only call, of a path like `calls`, that a client logged before its answer, in records of their own, and was not answered well; with what stands between. */
export const requestBefore = (text: string, calls: RegExp): (Request & { readonly between: string }) | null => {
  const all = requestFacts(text).filter(({ grade }) => grade === 0)
  const open = all.filter(({ end }, place) => !answeredWell.test(text.slice(end, all[place + 1]?.start ?? text.length)))
  const [call, ...others] = open
  // Of calls that went out side by side nothing tells which one failed.
  if (call === undefined || others.some(({ value }) => value.url !== call.value.url)) return null
  return calls.test(call.value.url) ? { ...call.value, between: text.slice(call.end) } : null
}

/** `&` as JSON writers escape it becomes itself again. */
const tidy = (url: string) => trimEnd(url.replaceAll('\\u0026', '&'), '.,:;!?').slice(0, limits.value)

export const methodFacts = (text: string): readonly Fact<string>[] => [
  ...[methodField, curlMethod, clientCall].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((hit) => ({
      value: (hit[1] ?? '').toUpperCase(),
      start: hit.index,
      end: hit.index + hit[0].length,
      grade: 0,
    })),
  ),
  // curl posts where it is given data, and gets otherwise.
  ...[...text.matchAll(curlCall)].map((hit) => ({
    value: curlData.test(hit[0]) ? 'POST' : 'GET',
    start: hit.index,
    end: hit.index + 4,
    grade: 1,
  })),
]

export const appIdFacts = (text: string): readonly Fact<string>[] =>
  [...text.matchAll(appId)].map((hit) => ({
    value: hit[0],
    start: hit.index,
    end: hit.index + hit[0].length,
    grade: 0,
  }))

/** Links worth opening, in text order: the service's troubleshooting and permission pages. */
export const linksIn = (text: string, from: number, to: number): readonly string[] =>
  [...new Set([...text.slice(from, to).matchAll(address)].map((hit) => tidy(hit[0])).filter(isPage))].slice(
    0,
    limits.links,
  )
