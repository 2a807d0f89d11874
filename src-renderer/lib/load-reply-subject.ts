/** Loads what a reply to an error is about: its entry, or what is known of a code no document lists. */
import type { Candidate, Finding } from '../../src-preload/model/diagnosis.ts'
import type { ReplySubject } from '../../src-preload/model/reply.ts'
import { useApp } from './app-store.ts'
import { bridge } from './bridge.ts'

/** Null for a service or an entry that is not there any more. */
export const loadReplySubject = async (
  { service: id, code, entryId }: Pick<Candidate, 'service' | 'code' | 'entryId'>,
  finding: Finding | null,
  candidate: Candidate | null,
): Promise<ReplySubject | null> => {
  const about = { code, finding, candidate, note: '' }
  if (entryId !== null) {
    const detail = await bridge.request('catalog:open', entryId)
    return detail === null ? null : { ...about, service: detail.service, entry: detail.entry }
  }
  const facts = { message: finding?.message ?? null, http: finding?.http ?? null, links: finding?.links ?? [] }
  const undocumented = await bridge.request('catalog:explain', id, code, facts)
  const service = useApp.getState().services.get(id)
  return service === undefined ? null : { ...about, service, entry: null, undocumented }
}
