/** Codes told in one breath: `99991663、99991400`, `1111 and 1112`, `10021 变成 10022`; one that is known to be a code says it of all. */
import type { FieldTree } from '../fields/field-tree.ts'
import { type Hit, isCounted } from './told.ts'

/** What stands between two codes told in one breath: `99991663、99991400`, `1111 and 1112`, `10021 变成 10022`. */
const joint =
  /^["'`)\]>]{0,3}(?: ?\([^()\n]{1,40}\)| ?[x×*]\d{1,5})? ?(?:[;,/|&+]|和|与|偶尔|及|以及|还有|跟|或者?|变成?了?|变为|到|then|and|or|后|->|=>|→)[; ,]{0,2}(?:又|再|还|也|后来|接着|然后|之后|后|有时候?|偶尔|要么|最后|今天){0,2} ?(?:报了?|返回|出现|是|变成|变为|提示)? ?(?:error|code|错误码?|报错)? ?["'`([<]{0,3}$/i
/** More numbers than people tell in one breath: ids, rows, ports. */
const longestList = 6

/** `99991400 (312)`, `1111 ×120`: how often the code before it was seen. */
const isCount = (text: string, { code, start, end }: Hit, before: Hit): boolean =>
  start - before.end <= 2 &&
  code.length < before.code.length &&
  (/[x×*]/.test(text[start - 1] ?? '') ||
    (text[start - 1] === '(' && /^ ?(?:次|times|x)?\)/.test(text.slice(end, end + 8))))

/** `400，232010 Operator …`: the status that came with the code. */
const isStatusOf = ({ code }: Hit, before: Hit): boolean => code.length > 4 && /^[45]\d\d$/.test(before.code)

interface List {
  readonly hits: Hit[]
  /** Numbers in it; a field's own code, which is none of the hits, counts as one and stands for the label of the list. */
  readonly size: number
  readonly isLabelled: boolean
}

/** `1209 1212 轮着来`: a blank joins two codes of documents, of which one is as long as the other. */
const areTwins = ({ code, end }: Hit, next: Hit, documented: HitKnowledge['documented']): boolean =>
  next.start === end + 1 && next.code.length === code.length && documented(code) && documented(next.code)

/** Runs of numbers with nothing but joints between them. */
const findLists = (
  text: string,
  hits: readonly Hit[],
  tree: FieldTree,
  documented: HitKnowledge['documented'],
): readonly List[] => {
  const codes = tree.fields.filter(({ role, value }) => role === 'code' && /^\d{3,10}$/.test(value))
  const isJoint = (from: number, to: number) => to - from <= 64 && joint.test(text.slice(from, to))
  const runs: { readonly hits: Hit[]; readonly isLabelled: boolean }[] = []
  let before: Hit | undefined
  for (const hit of hits) {
    if (before !== undefined && isCount(text, hit, before)) continue
    const isNext =
      before !== undefined &&
      ((!isStatusOf(hit, before) && isJoint(before.end, hit.start)) || areTwins(before, hit, documented))
    if (isNext) runs.at(-1)?.hits.push(hit)
    else
      runs.push({
        hits: [hit],
        isLabelled: codes.some((field) => field.end <= hit.start && isJoint(field.end, hit.start)),
      })
    before = hit
  }
  return runs.map((run) => ({ ...run, size: run.hits.length + Number(run.isLabelled) })).filter(({ size }) => size > 1)
}

/** What is known of a number by itself. */
export interface HitKnowledge {
  documented(code: string): boolean
  /** Whether it is told as what went wrong. */
  isTold(hit: Hit): boolean
  /** Whether what stands around it says that it is a code. */
  isCalled(hit: Hit): boolean
  /** Whether it is of a service's own series and stands as such. */
  isOfSeries(hit: Hit): boolean
  /** Whether what stands before it has the number: `PID 40004`. */
  isOfOther(hit: Hit): boolean
}

/** Two documented codes of this length in one breath are hardly chance, unless they count. */
const longCode = 5

export interface JudgedLists {
  /** Codes because others of their list are. */
  readonly listed: ReadonlySet<Hit>
  /** In lists of something else. */
  readonly others: ReadonlySet<Hit>
}

export const judgeLists = (
  text: string,
  hits: readonly Hit[],
  tree: FieldTree,
  { documented, isTold, isCalled, isOfSeries, isOfOther }: HitKnowledge,
): JudgedLists => {
  const listed = new Set<Hit>()
  const others = new Set<Hit>()
  const isOfCodes = ({ hits: members, isLabelled }: List): boolean => {
    const [first] = members
    const last = members.at(-1)
    if (first === undefined || last === undefined) return false
    // `230099 / 200800: create card fail`: what stands between the numbers of one quotation is no end of either.
    const isQuoted = text[first.start - 1] === '`'
    const span = { start: first.start, end: last.end }
    if (isLabelled || isCalled(first) || isCalled(last)) return true
    if (isOfOther(first)) return false
    return (
      members.some((hit) => documented(hit.code) && isTold(hit)) ||
      members.every((hit) => isOfSeries(isQuoted ? { ...hit, ...span } : hit)) ||
      (members.every(({ code }) => code.length >= longCode && documented(code)) && !isCounted(text, first, last))
    )
  }
  for (const list of findLists(text, hits, tree, documented)) {
    const isLong = list.size > longestList
    const isListed = !isLong && isOfCodes(list)
    const isNamed = list.hits.slice(0, 1).some(isOfOther)
    const isOther = isLong || (!isListed && (isNamed || list.hits.some(({ code }) => !documented(code))))
    for (const hit of list.hits)
      if (isListed) listed.add(hit)
      else if (isOther) others.add(hit)
  }
  return { listed, others }
}
