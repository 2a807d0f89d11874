/** What a reply to several findings is about, loaded together; an open question brings its other answers along. */
import { startTransition, useEffect, useState } from 'react'
import type { Finding } from '../../../src-preload/model/diagnosis.ts'
import type { ReplySubject } from '../../../src-preload/model/reply.ts'
import { bridge } from '../../lib/bridge.ts'
import { loadReplySubject } from '../../lib/load-reply-subject.ts'
import { findingKey, isUndecided } from './diagnose-store.ts'

/** A finding, and the place of the candidate the person decided for; null while nobody has. */
export interface Answered {
  readonly finding: Finding
  readonly chosen: number | null
}

/** Changes where a reply would. */
export const answeredKey = ({ finding, chosen }: Answered): string => `${findingKey(finding)} ${chosen ?? '?'}`

const load = async ({ finding, chosen }: Answered): Promise<readonly ReplySubject[]> => {
  const candidate = finding.candidates[chosen ?? 0]
  if (candidate === undefined) return []
  const rest = isUndecided(finding, chosen) ? finding.candidates.slice(1).filter(({ entryId }) => entryId !== null) : []
  const [subject, ...others] = await Promise.all([candidate, ...rest].map((one) => loadReplySubject(one, finding, one)))
  if (!subject) return []
  return [{ ...subject, others: others.flatMap((other) => other ?? []) }]
}

/** Null until they have arrived; what was loaded stays while the next is. */
export const useReplySubjects = (answered: readonly Answered[]): readonly ReplySubject[] | null => {
  const [loaded, setLoaded] = useState<readonly ReplySubject[] | null>(null)
  const key = answered.map(answeredKey).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says whether they changed; the list is new each time
  useEffect(() => {
    let isWanted = true
    const start = () =>
      Promise.all(answered.map(load))
        .then((all) => startTransition(() => (isWanted ? setLoaded(all.flat()) : undefined)))
        .catch((error: unknown) => console.error(error))
    void start()
    // What the person writes and imports changes entries under the same id.
    const end = bridge.subscribe('catalog:changed', () => void start())
    return () => {
      isWanted = false
      end()
    }
  }, [key])
  return loaded
}
