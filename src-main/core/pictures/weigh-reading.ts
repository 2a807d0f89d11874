/** What it means for a diagnosis that its text was read from a picture: a code is as sure as its digits were read. */
import type { Entry } from '../../../src-preload/model/catalog.ts'
import type { Candidate, Diagnosis, Evidence, Finding, Span } from '../../../src-preload/model/diagnosis.ts'
import type { ReadPart } from '../../../src-preload/model/picture.ts'
import type { CatalogView } from '../catalog/catalog.ts'
import { countEdits } from '../search/match/typo.ts'

/** Highest confidence of a code that nothing but its own digits speaks for: one of them may have been overlooked. */
const digitsOnly = 0.85
/** Highest confidence where a near code would fit better, or a digit was hardly read. */
const doubtful = 0.6
/** Below this a digit was hardly read. */
const hardly = 0.7
/** From this weight on a message is the documented one of its code. */
const agreeing = 1.4
/** Letters and digits from which on a message tells one code from another. */
const tellingLength = 4
/** What each remark takes from a candidate. */
const remarkWeights = { 'hardly-read': -1.5, 'near-code': -3, 'digits-only': -0.2 } as const

/** Where a candidate's code stands in the text. */
const codeSpan = ({ code, evidence }: Candidate, { chain }: Finding): Span | null => {
  const spans = [
    ...evidence.flatMap(({ rule, span }) => (rule.startsWith('code/') && span !== null ? [span] : [])),
    ...chain.flatMap((link) => (link.code === code && link.span !== null ? [link.span] : [])),
  ]
  return (
    spans.find(({ start, end }) => end - start === code.length) ??
    spans.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0] ??
    null
  )
}

/** What says that the message is that of the code, not only one of the service. */
const ofThisCode: readonly string[] = ['name', 'same', 'filled', 'contained', 'similar'].map((one) => `message/${one}`)

/** Whether the message beside the code is the documented one: then code and words were read alike. */
const isAgreed = ({ evidence }: Candidate) =>
  evidence.some(({ rule, weight }) => ofThisCode.includes(rule) && weight >= agreeing)

/** Codes one digit apart: another one, one too many, one too few. */
const isNear = (a: string, b: string): boolean => {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < Math.min(a.length, b.length) && a[from] === b[from]) from++
  const rest = (text: string, skip: number) => text.slice(from + skip)
  return (
    (a.length === b.length && rest(a, 1) === rest(b, 1)) ||
    (a.length > b.length && rest(a, 1) === rest(b, 0)) ||
    (a.length < b.length && rest(a, 0) === rest(b, 1))
  )
}

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** A near code whose documented message is the one beside the code that was read. */
const betterCode = (candidate: Candidate, message: string | null, entries: readonly Entry[]): string | null => {
  const said = plain(message ?? '')
  if (said.length < tellingLength) return null
  const better = entries.find(
    (entry) =>
      entry.service === candidate.service &&
      isNear(entry.code, candidate.code) &&
      plain(entry.message).length >= tellingLength &&
      (said.includes(plain(entry.message)) || plain(entry.message).includes(said)),
  )
  return better?.code ?? null
}

const remark = (rule: keyof typeof remarkWeights, values: Evidence['reason']['values'], span: Span): Evidence => ({
  rule: `picture/${rule}`,
  reason: { key: `evidence.picture-${rule}`, values },
  span,
  weight: remarkWeights[rule],
})

const weighCandidate = (
  candidate: Candidate,
  finding: Finding,
  parts: readonly ReadPart[],
  { catalog }: CatalogView,
): Candidate => {
  const span = codeSpan(candidate, finding)
  const part = span && parts.find(({ start, end }) => span.start >= start && span.end <= end)
  if (!span || !part) return candidate
  const doubts = part.doubts.filter(({ at }) => at >= span.start && at < span.end)
  const worst = doubts.reduce((least, { certainty }) => Math.min(least, certainty), 1)
  const agreed = isAgreed(candidate)
  const near = agreed ? null : betterCode(candidate, finding.message, catalog.entries)
  const remarks: Evidence[] = []
  let most = agreed ? 1 : digitsOnly
  if (worst < hardly) {
    most = agreed ? digitsOnly : doubtful
    const percent = Math.round(worst * 100)
    remarks.push(remark('hardly-read', { code: candidate.code, percent }, span))
  }
  if (near !== null) {
    most = doubtful
    remarks.push(remark('near-code', { code: candidate.code, near }, span))
  }
  if (remarks.length === 0 && candidate.confidence <= most) return candidate
  if (remarks.length === 0) remarks.push(remark('digits-only', { code: candidate.code }, span))
  return {
    ...candidate,
    confidence: Math.min(candidate.confidence, most),
    evidence: [...candidate.evidence, ...remarks],
  }
}

/** Letters of a message for each of which one may have been read as another. */
const perMisreading = 7

/**
 * A message read with a few letters other than the documented one of its very code is that one: letters of a picture are no
 * words to quote.
 */
const readMessage = (finding: Finding, parts: readonly ReadPart[], view: CatalogView): Finding => {
  const [best] = finding.candidates
  const entry = best?.entryId ? view.byId(best.entryId) : undefined
  if (best === undefined || !entry || entry.template !== null || finding.message === null) return finding
  const span = codeSpan(best, finding)
  if (span === null || !parts.some(({ start, end }) => span.start >= start && span.end <= end)) return finding
  const [said, documented] = [plain(finding.message), plain(entry.message)]
  const most = Math.ceil(documented.length / perMisreading)
  if (said === documented || countEdits(said, documented, most) > most) return finding
  const chain = finding.chain.map((link) => (link.answer ? { ...link, message: entry.message } : link))
  return { ...finding, message: entry.message, chain }
}

/** Findings in text that was copied stay as they are. No code is repaired: what else it may be is said. */
export const weighReading = (diagnosis: Diagnosis, parts: readonly ReadPart[], view: CatalogView): Diagnosis =>
  parts.length === 0
    ? diagnosis
    : {
        ...diagnosis,
        findings: diagnosis.findings.map((finding) => ({
          ...readMessage(finding, parts, view),
          candidates: finding.candidates.map((candidate) => weighCandidate(candidate, finding, parts, view)),
        })),
      }
