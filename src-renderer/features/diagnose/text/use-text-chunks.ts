/** The rows that are about to be seen, loaded in chunks, with the places of their secrets: nothing is drawn before they are known. */
import { useEffect, useMemo, useState } from 'react'
import type { SecretSpan, Span } from '../../../../src-preload/model/diagnosis.ts'
import { findSecrets, longestSecret } from '../find-secrets.ts'
import type { TextSource } from '../text-source.ts'
import { orRecover, useDiagnose } from '../use-diagnose.ts'
import type { LineIndex } from './line-index.ts'

export interface TextChunk extends Span {
  readonly text: string
  readonly secrets: readonly SecretSpan[]
  /** How much of the whole was known when it was loaded, as far as it matters here. */
  readonly until: number
}

const rowsPerChunk = 256
/** Chunks kept, the ones seen last. */
const most = 24

export const chunkOf = (row: number): number => Math.floor(row / rowsPerChunk)

/** Where a chunk lies, and how far what is looked at for its secrets goes, so that no chunk shows the tail of one. */
const boundsOf = (lines: LineIndex, chunk: number) => {
  const start = lines.startOf(chunk * rowsPerChunk)
  const end = lines.startOf((chunk + 1) * rowsPerChunk)
  return { start, end, until: Math.min(end + longestSecret, lines.length()) }
}

export const loadChunk = async (source: TextSource, lines: LineIndex, chunk: number): Promise<TextChunk> => {
  const { start, end, until } = boundsOf(lines, chunk)
  const from = Math.max(0, start - longestSecret)
  const around = await source.read(from, until)
  return {
    start,
    end,
    until,
    text: around.slice(start - from, end - from),
    secrets: await findSecrets(around, from),
  }
}

interface Chunks {
  readonly loaded: Map<number, TextChunk>
  readonly underWay: Set<string>
}

/** Answers a chunk as soon as it is there; one whose text has grown since stays until it is loaded anew. */
export const useTextChunks = (
  source: TextSource,
  lines: LineIndex,
  wanted: readonly number[],
): ((chunk: number) => TextChunk | undefined) => {
  const textId = useDiagnose((state) => state.textId)
  const moved = useDiagnose((state) => state.moved)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other chunks; one that has grown keeps its own
  const chunks = useMemo<Chunks>(() => ({ loaded: new Map(), underWay: new Set() }), [textId, moved])
  const [, setLoads] = useState(0)
  useEffect(() => {
    for (const chunk of wanted) {
      const { end, until } = boundsOf(lines, chunk)
      const before = chunks.loaded.get(chunk)
      const key = `${chunk} ${end} ${until}`
      if ((before?.end === end && before.until === until) || chunks.underWay.has(key)) continue
      chunks.underWay.add(key)
      loadChunk(source, lines, chunk)
        .then((loaded) => {
          // A load of more may have come first.
          if ((chunks.loaded.get(chunk)?.until ?? 0) > until) return
          chunks.loaded.delete(chunk)
          chunks.loaded.set(chunk, loaded)
          for (const oldest of chunks.loaded.keys()) {
            if (chunks.loaded.size <= most) break
            chunks.loaded.delete(oldest)
          }
          setLoads((loads) => loads + 1)
        })
        .catch(orRecover(source))
        .finally(() => chunks.underWay.delete(key))
    }
  })
  return (chunk) => chunks.loaded.get(chunk)
}
