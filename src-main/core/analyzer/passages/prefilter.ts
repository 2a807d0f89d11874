/** The places of a large text worth reading: a few plain expressions, each a hundred times cheaper than reading. */

/** What may stand between a name and its separator, or a separator and a value, at any level of escaping. */
export const gap = String.raw`["'\\\]&;qtuo]{0,14}[ \t]{0,4}`
const number = String.raw`-?[1-9１-９][\d０-９]{2}`

/** What a place worth reading looks like, and whether a hit is one after all. */
export interface Lead {
  readonly pattern: RegExp
  holds?(hit: string): boolean
}

/**
 * Kept apart, for one expression of them all is slower than all of them: each begins with few letters, which lets the
 * regular expression engine skip.
 */
const promising: readonly Lead[] = [
  // A name that ends in code, then a number of three digits or more that is no HTTP success.
  {
    pattern: new RegExp(
      String.raw`(?:[cC]ode|CODE|rrno)${gap}[:=>(（：＝\t]{0,3}[ \t]?(?:is )?["'\\([（&;qtuo]{0,12}(?:int\()?(?!20[0-6]\b)${number}`,
      'g',
    ),
  },
  // A word for failure, then a number: `Error: 20039`, `failed (230101)`.
  { pattern: /(?:rror|RROR|xception|ailed)[\]"'\\ :#([]{0,5}[1-9]\d{2,9}(?!\d|[.:-]\d)/g },
  // The same in Chinese: 错误码 错误 失败 报错 返回 异常 end in these.
  { pattern: /[码误败错回常][^\dA-Za-z０-９]{0,12}[1-9１-９][\d０-９]{2}/g },
  // Other products' codes that are words: `<Code>AccessDenied`, `"__type":"com.amazonaws…`, `error occurred (Throttling`.
  {
    pattern: /(?:[cC]ode|__type)["'\\&;qtuo]{0,10}[:=>] {0,2}["'\\&;qtuo]{0,10}(?:[A-Z][a-z]{1,30}[A-Z.]|com\.amazon)/g,
  },
  { pattern: /rror occurred \([A-Z]/g },
  {
    pattern: /(?:rror|tatus|[cC]ode)["'\\&;qtuo]{1,10}[:=] {0,2}["'\\&;qtuo]{1,10}[A-Za-z]{2,30}[_.][A-Za-z\d]/g,
  },
  // Codes of the gateway say enough by themselves.
  { pattern: /9999[12]\d{3}(?!\d)/g },
]

/** Rows of a table that may state an error. */
export const leadOfRows = ({ mayState }: { mayState(row: string): boolean }): Lead => ({
  pattern: /[^\n]+/g,
  holds: mayState,
})

const seek = (text: string, { pattern, holds }: Lead, from: number): number => {
  pattern.lastIndex = from
  for (let hit = pattern.exec(text); hit !== null; hit = pattern.exec(text))
    if (holds === undefined || holds(hit[0])) return hit.index
  return Number.POSITIVE_INFINITY
}

/** Walks through the places in text order. Each call gives the first one at or behind `from`, or -1. */
export const findPromising = (text: string, more: readonly Lead[] = []): ((from: number) => number) => {
  const leads = [...promising, ...more]
  const next = leads.map(() => -1)
  return (from) => {
    let first = -1
    leads.forEach((lead, number) => {
      if ((next[number] ?? -1) < from) next[number] = seek(text, lead, from)
      const at = next[number] ?? Number.POSITIVE_INFINITY
      if (at !== Number.POSITIVE_INFINITY && (first < 0 || at < first)) first = at
    })
    return first
  }
}
