/** What the case card speaks of: the candidate with its entry, or with what is derived of a code of no document. */
import type { Candidate, Finding } from '../../../../src-preload/model/diagnosis.ts'
import type { ReplySubject } from '../../../../src-preload/model/reply.ts'
import { useEntryDetail } from '../../../components/entry-detail/use-entry-detail.ts'
import { useUndocumented } from '../../../components/undocumented/use-undocumented.ts'
import { useApp } from '../../../lib/app-store.ts'

/** Null while the entry is loaded, and for a service that is not there any more. */
export const useCaseSubject = (finding: Finding, candidate: Candidate): ReplySubject | null => {
  const { code, entryId } = candidate
  const service = useApp((state) => state.services.get(candidate.service))
  const loaded = useEntryDetail(entryId)
  const undocumented = useUndocumented(candidate.service, entryId === null ? code : null, finding)
  const detail = loaded?.id === entryId ? loaded?.detail : null
  const subject = { code, finding, candidate, note: '' }
  if (entryId !== null) return detail ? { ...subject, service: detail.service, entry: detail.entry } : null
  return service === undefined || undocumented === null ? null : { ...subject, service, entry: null, undocumented }
}
