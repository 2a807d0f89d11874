/** Follows the files of the text while they grow, as long as the person wants: looked at every two seconds, less often where diagnosing takes long. */
import { useEffect, useState } from 'react'
import { canGrow, growText, useDiagnose } from './use-diagnose.ts'

/** Milliseconds between two looks, and how many times as long as the last one took. */
const rest = 2_000
const patience = 4

export interface Following {
  /** Whether there is anything to follow. */
  readonly canFollow: boolean
  readonly follows: boolean
  setFollows(follows: boolean): void
}

export const useFollow = (): Following => {
  const source = useDiagnose((state) => state.source)
  const textId = useDiagnose((state) => state.textId)
  const [followed, setFollowed] = useState(-1)
  const follows = followed === textId
  useEffect(() => {
    if (!follows) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isWanted = true
    const look = async () => {
      const began = performance.now()
      await growText().catch((error: unknown) => console.error(error))
      if (isWanted) timer = setTimeout(look, Math.max(rest, patience * (performance.now() - began)))
    }
    void look()
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [follows])
  return { canFollow: canGrow(source), follows, setFollows: (wanted) => setFollowed(wanted ? textId : -1) }
}
