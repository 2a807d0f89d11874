/** What a reply is about, for every finding of a diagnosis: its best answer, and the others where it is open. */
import type { Candidate, Finding } from '../../src-preload/model/diagnosis.ts'
import type { ReplySubject } from '../../src-preload/model/reply.ts'
import type { CatalogView } from '../core/catalog/catalog.ts'
import type { Engine } from '../core/engine.ts'

/** More sections nobody reads. */
const mostFindings = 10

/** No better than a toss between two services. */
const toss = 0.6

/** Answers that are as likely as the best one; of a code that no document has, those of another service. */
const othersOf = ({ outcome }: Finding, best: Candidate, rest: readonly Candidate[]): readonly Candidate[] => {
  if (outcome === 'ambiguous') return rest.filter(({ entryId }) => entryId !== null)
  if (outcome === 'identified' || best.confidence >= toss) return []
  return rest.filter(({ entryId, service }) => entryId === null && service !== best.service)
}

export const toReplySubjects = (
  findings: readonly Finding[],
  view: Pick<CatalogView, 'byId' | 'services'>,
  { explain }: Pick<Engine, 'explain'>,
): readonly ReplySubject[] => {
  const known = ({ service: id, code, entryId }: Candidate) => {
    const service = view.services.get(id)
    return service === undefined
      ? []
      : [{ service, code, entry: (entryId === null ? null : view.byId(entryId)) ?? null }]
  }
  return findings.slice(0, mostFindings).flatMap((finding) => {
    const [candidate, ...rest] = finding.candidates
    const [best] = candidate === undefined ? [] : known(candidate)
    if (candidate === undefined || best === undefined) return []
    const others = othersOf(finding, candidate, rest).flatMap(known)
    const { message, http, links } = finding
    const undocumented = best.entry === null ? explain(candidate.service, best.code, { message, http, links }) : null
    return [{ ...best, finding, candidate, note: '', others, undocumented }]
  })
}
