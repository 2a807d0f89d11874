/** The request ids of the events in a part of the time, looked up where the events stand once all has been read. */
import { useEffect, useState } from 'react'
import type { Finding } from '../../../../src-preload/model/diagnosis.ts'
import type { LineIndex } from '../text/line-index.ts'
import type { TextSource } from '../text-source.ts'
import { orRecover, useDiagnose } from '../use-diagnose.ts'
import type { CaseEvent } from './case-events.ts'
import { idsOfRecords, knownIds } from './record-ids.ts'

/** Without a part there is nothing to look up: every id of the findings is meant. */
export const useRangeIds = (
  source: TextSource,
  lines: LineIndex,
  findings: readonly Finding[],
  events: readonly CaseEvent[],
  isPart: boolean,
): readonly string[] => {
  const [ids, setIds] = useState<readonly string[]>([])
  const isReading = useDiagnose((state) => state.phase === 'reading')
  useEffect(() => {
    if (isReading) return
    const known = knownIds(findings, events)
    if (!isPart) return setIds([...known])
    let isWanted = true
    const look = async () => {
      const found = new Set<string>()
      for await (const { id } of idsOfRecords(source, lines, events, known)) {
        if (!isWanted) return
        found.add(id)
      }
      if (isWanted) setIds([...found])
    }
    look().catch(orRecover(source))
    return () => {
      isWanted = false
    }
  }, [source, lines, findings, events, isPart, isReading])
  return ids
}
