/** The calls that a documentation describes: from the request in a text to the page about it, and what it says of a code. */
import type { CallContext, Entry, EntryId } from '../../../../src-preload/model/catalog.ts'
import type { DescribedCall } from '../../catalog/described-call.ts'
import { finishSteps, type Steps, stepSize } from '../../steps.ts'
import type { FactFinder } from '../facts/fact-finder.ts'
import type { Statement } from '../statements/statement.ts'
import { createPathTree } from './path-tree.ts'

/** What a page says of one code. */
export interface ListedCode {
  readonly entry: EntryId
  readonly context: CallContext
}

/** The page about a call. */
export interface CalledPage extends DescribedCall {
  readonly codes: ReadonlyMap<string, readonly ListedCode[]>
}

export interface CallBook {
  readonly isEmpty: boolean
  /** Without a method the path must have one only, or `code` tells which. Null for a call that no page describes. */
  find(method: string | null, url: string, code: string): CalledPage | null
}

interface OpenPage extends CalledPage {
  readonly codes: Map<string, ListedCode[]>
}

/** Leading segments that a gateway may have put before the path. */
const mostLeading = 4

/** `https://host/gateway/open-apis/im/v1/chats?page=2` → `/gateway/open-apis/im/v1/chats`. */
const pathOf = (url: string): string =>
  url
    .replace(/^[a-z]{2,8}:\/\/[^/]{0,300}/i, '')
    .split(/[?#]/, 1)[0]
    ?.replace(/[.,;:!)\]}'"。，；）]{1,3}$/, '') ?? ''

/** `silent` are the calls whose pages list no code. */
export function* callBookSteps(entries: readonly Entry[], silent: Iterable<DescribedCall> = []): Steps<CallBook> {
  const tree = createPathTree<Map<string, OpenPage>>()
  let isEmpty = true
  const open = (call: DescribedCall): OpenPage => {
    isEmpty = false
    const pages = tree.at(call.path, () => new Map())
    const known = pages.get(call.method) ?? { ...call, codes: new Map() }
    pages.set(call.method, known)
    return known
  }
  for (const [place, entry] of entries.entries()) {
    if (place % stepSize === 0) yield
    // Of 100,000 imported entries hardly any has pages, and reading what the others are called takes longer than all else here.
    if (entry.contexts === undefined) continue
    const { id, service, code, contexts } = entry
    for (const context of contexts) {
      const { method, path, title, page, scopes } = context
      if (method === null || path === null) continue
      const { codes } = open({ service, method, path, title, page, scopes })
      const listed = codes.get(code)
      if (listed === undefined) codes.set(code, [{ entry: id, context }])
      else listed.push({ entry: id, context })
    }
  }
  for (const call of silent) open(call)
  return {
    isEmpty,
    find(method, url, code) {
      let path = pathOf(url)
      for (let leading = 0; leading <= mostLeading && path !== ''; leading++) {
        const pages = tree.find(path)
        if (pages !== undefined) {
          const asked = method === null ? undefined : pages.get(method)
          const all = [...pages.values()]
          const fitting = asked === undefined ? all.filter(({ codes }) => codes.has(code)) : [asked]
          const [first] = method === null || asked !== undefined ? (fitting.length > 0 ? fitting : all) : []
          return first !== undefined && (asked !== undefined || fitting.length === 1 || all.length === 1) ? first : null
        }
        const next = path.indexOf('/', 1)
        path = next === -1 ? '' : path.slice(next)
      }
      return null
    },
  }
}

/** The same at once. */
export const createCallBook = (...given: Parameters<typeof callBookSteps>): CallBook =>
  finishSteps(callBookSteps(...given))

/** The page about the call that a text names, and where it names it. */
export interface Called {
  readonly page: CalledPage
  readonly start: number
  readonly end: number
}

/** The page about the call that stands with a statement. */
export const findCalled = (
  calls: CallBook,
  facts: FactFinder,
  statement: Statement,
  others: readonly Statement[],
): Called | null => {
  const request = calls.isEmpty ? null : facts.call(statement, others)
  if (request === null) return null
  const { value, start, end } = request
  const page = calls.find(value.method, value.url, statement.code)
  return page === null ? null : { page, start, end }
}
