/** Diagnose's state: the text, how far it is read, what was found, what the person chose. Knows no React and no window. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Bridge } from '../../../src-preload/contract.ts'
import type { Diagnosis, DiagnosisId, Finding, Span } from '../../../src-preload/model/diagnosis.ts'
import type { Outcome, Problem } from '../../../src-preload/model/outcome.ts'
import { pastedText } from './pasted-text.ts'
import type { CaseFile } from './text/case-files.ts'
import { createLineIndex, type LineIndex } from './text/line-index.ts'
import type { ShownParts } from './text/shown-parts.ts'
import type { TextSource } from './text-source.ts'

/** `empty` has no text; `cancelled` and `failed` keep what was found until then. */
export type Phase = 'empty' | 'reading' | 'done' | 'cancelled' | 'failed'

/** From the first up to the second. */
export interface TimeRange {
  readonly from: number
  readonly to: number
}

export interface DiagnoseState {
  readonly phase: Phase
  /** Counts up with every reading, so that what the last one tells is not mistaken for this one's. */
  readonly run: number
  /** Counts up with every text that is handed over; one that is typed, or read once more, is none. */
  readonly given: number
  readonly source: TextSource | null
  /** Counts up with every other text; one that has grown is still the same. */
  readonly textId: number
  /** Counts up when a text that is still the same no longer begins as it did: what was read of it is read anew. */
  readonly moved: number
  /** The lines of the source as far as it has been read, `length` UTF-16 units of it; null until some have come. */
  readonly lines: LineIndex | null
  readonly length: number
  /** What stands in the paste box; null when the text is too long to edit. */
  readonly draft: string | null
  readonly isEditing: boolean
  readonly id: DiagnosisId | null
  readonly diagnosis: Diagnosis | null
  /** Part of the source that has been read, in the source's own measure. */
  readonly done: number
  readonly problem: Problem | null
  /** `findingKey` of the finding looked at; null for the most important one. */
  readonly selected: string | null
  /** The place in the text that was asked for last; counts up so that asking twice is noticed. */
  readonly spot: (Span & { readonly number: number }) | null
  /** The part of the time that is looked at, in milliseconds since 1970; null for all of it. */
  readonly range: TimeRange | null
  /** The files of the case as far as they are read; none for a text without files. */
  readonly files: readonly CaseFile[]
  /** The place of the only file that is looked at; null for all. */
  readonly onlyFile: number | null
  /** The parts of the text that are looked at, of the time and the file above; null for all of it. */
  readonly parts: ShownParts
  /** Milliseconds that the clock of each file is ahead, by its place; as the person corrected it. */
  readonly clocks: readonly number[]
  /** Candidates the person decided for, by `findingKey`: their place in the finding's list. */
  readonly choices: ReadonlyMap<string, number>
  /** `findingKey` of findings the person wants no reply to. */
  readonly unanswered: ReadonlySet<string>
  /** What the person made of replies, by what they answer and for whom: going back to one finds it again. */
  readonly replies: ReadonlyMap<string, string>
  /** Diagnoses a text, from the clipboard or anywhere else. */
  open(source: TextSource, draft: string | null): void
  type(draft: string): void
  edit(isEditing: boolean): void
  /** Reads the text once more, where it can be read now; what is shown stays until there is an answer. */
  again(from?: TextSource): void
  /** Puts the same text in its place, which has grown: nothing of it is shown before all of it is diagnosed. */
  renew(source: TextSource, isAppended: boolean): Promise<void>
  cancel(): void
  clear(): void
  select(key: string): void
  /** Brings a place of the text into sight. */
  show(span: Span): void
  /** Narrows what is shown to a part of the time. */
  narrow(range: TimeRange | null): void
  /** Null for all files. */
  narrowToFile(file: number | null): void
  setClock(file: number, ahead: number): void
  /** The parts of the text that are shown; the text pane, which knows the lines, tells them. */
  setParts(parts: ShownParts): void
  /** Null takes the decision back. */
  choose(key: string, candidate: number | null): void
  /** Whether the reply covers a finding. */
  answer(key: string, isWanted: boolean): void
  /** Null takes the person's own words back. */
  rewrite(reply: string, words: string | null): void
}

/** Stays the same while a finding gathers occurrences. */
export const findingKey = ({ candidates, chain }: Finding): string =>
  [...candidates.map(({ service, code, entryId }) => entryId ?? `${service}/${code}?`), chain.length].join(' ')

/** The evidence leaves the answer to the person, who has not given it; `chosen` is null until then. */
export const isUndecided = ({ outcome }: Finding, chosen: number | null): boolean =>
  outcome === 'ambiguous' && chosen === null

export interface DiagnoseDependencies {
  readonly request: Bridge['request']
  /** Milliseconds, rising. */
  now(): number
  /** Runs after a rest of so many milliseconds; returns what prevents it. */
  later(run: () => void, rest: number): () => void
}

/** Milliseconds between two looks at what has been found so far, and of rest before a typed text is diagnosed. */
const peekRest = 200
const typeRest = 200

const nothing = {
  phase: 'empty',
  source: null,
  lines: null,
  length: 0,
  draft: '',
  isEditing: true,
  id: null,
  diagnosis: null,
  done: 0,
  problem: null,
  selected: null,
  spot: null,
  range: null,
  files: [],
  onlyFile: null,
  parts: null,
  clocks: [],
  choices: new Map<string, number>(),
  unanswered: new Set<string>(),
  replies: new Map<string, string>(),
} as const satisfies Partial<DiagnoseState>

export const createDiagnoseStore = ({ request, now, later }: DiagnoseDependencies): StoreApi<DiagnoseState> =>
  createStore((set, get) => {
    let forgetTyping: () => void = () => undefined

    /** Reads a source to its end, until another one is opened or the person cancels. */
    const read = async (run: number, source: TextSource) => {
      const isCurrent = () => get().run === run && get().phase === 'reading'
      const id = await request('diagnosis:start')
      if (get().run !== run) return void (await request('diagnosis:cancel', id))
      set({ id })
      const lines = createLineIndex()
      let looked = Number.NEGATIVE_INFINITY
      const look = async () => {
        looked = now()
        const peeked = await request('diagnosis:peek', id)
        if (peeked.ok && isCurrent()) set({ diagnosis: peeked.value, length: lines.length() })
      }
      let forgetLook: () => void = () => undefined
      for await (const { text, done, problem } of source.pieces()) {
        forgetLook()
        if (!isCurrent()) break
        if (problem !== undefined) set({ problem })
        // The text is there to be read before it is diagnosed.
        lines.push(text)
        if (get().lines !== lines) set({ lines, length: lines.length() })
        const pushed = await request('diagnosis:push', id, text)
        if (!isCurrent()) break
        if (!pushed.ok) return conclude(run, pushed)
        const isDue = done === source.size || now() - looked >= peekRest
        set({ done, ...(isDue && { length: lines.length() }) })
        if (done === source.size) continue
        if (isDue) await look()
        // A picture may keep the next piece for long.
        else forgetLook = later(look, peekRest)
      }
      forgetLook()
      lines.end()
      if (get().run === run) set({ length: lines.length(), files: source.files?.() ?? [] })
      conclude(
        run,
        isCurrent()
          ? await request('diagnosis:finish', id, source.parts?.() ?? [])
          : await request('diagnosis:cancel', id),
      )
    }

    const conclude = (run: number, outcome: Outcome<Diagnosis> | Outcome<null>) => {
      const { phase, problem } = get()
      if (get().run !== run) return
      if (!outcome.ok) set({ phase: 'failed', problem: outcome.problem })
      // What could not be read holds no error and is no case: only why is said.
      else if (outcome.value?.length === 0 && problem !== null) set({ diagnosis: null, phase: 'failed' })
      else if (outcome.value !== null)
        set({ diagnosis: outcome.value, phase: phase === 'cancelled' ? 'cancelled' : 'done' })
    }

    const start = (source: TextSource, change: Partial<DiagnoseState>) => {
      forgetTyping()
      const run = get().run + 1
      const textId = get().textId + Number(source !== get().source)
      set({ run, source, textId, phase: 'reading', id: null, done: 0, problem: null, ...change })
      read(run, source).catch((error: unknown) => {
        // What a file refuses comes as a DOM exception: said to the person, no fault of ours.
        const isRefused = error instanceof DOMException
        if (!isRefused) console.error(error)
        const key = isRefused ? 'diagnose.unreadable' : 'diagnose.failed'
        if (get().run === run) set({ phase: 'failed', problem: { key, values: {} } })
      })
    }

    return {
      ...nothing,
      run: 0,
      given: 0,
      textId: 0,
      moved: 0,
      open: (source, draft) =>
        start(source, { ...nothing, source, draft, phase: 'reading', isEditing: false, given: get().given + 1 }),
      type(draft) {
        set({ draft })
        forgetTyping()
        if (draft.trim() === '') set({ ...nothing, draft, run: get().run + 1 })
        // What was found in the text as it stood stays on screen until there is an answer to the new one.
        else forgetTyping = later(() => start(pastedText(draft), {}), typeRest)
      },
      edit: (isEditing) => set({ isEditing }),
      again(from) {
        const source = from ?? get().source
        if (source !== null) start(source, {})
      },
      async renew(source, isAppended) {
        const { run } = get()
        const isCurrent = () => get().run === run && get().phase === 'done'
        const lines = createLineIndex()
        const id = await request('diagnosis:start')
        for await (const { text } of source.pieces()) {
          lines.push(text)
          const pushed = await request('diagnosis:push', id, text)
          if (!pushed.ok || !isCurrent()) return void (await request('diagnosis:cancel', id))
        }
        lines.end()
        const finished = await request('diagnosis:finish', id, source.parts?.() ?? [])
        if (!finished.ok || !isCurrent()) return
        const files = source.files?.() ?? []
        set({
          id,
          source,
          lines,
          length: lines.length(),
          files,
          done: source.size,
          diagnosis: finished.value,
          ...(!isAppended && { moved: get().moved + 1, spot: null }),
        })
      },
      cancel() {
        if (get().phase !== 'reading') return
        set({ phase: 'cancelled' })
        get().source?.stop?.()
      },
      clear() {
        forgetTyping()
        set({ ...nothing, run: get().run + 1 })
      },
      select: (selected) => set({ selected, spot: null }),
      show: ({ start, end }) => set({ spot: { start, end, number: (get().spot?.number ?? 0) + 1 } }),
      narrow: (range) => set({ range }),
      narrowToFile: (onlyFile) => set({ onlyFile }),
      setClock(file, ahead) {
        const clocks = [...get().clocks]
        for (let at = clocks.length; at < file; at++) clocks[at] = 0
        clocks[file] = ahead
        // What was chosen of the old time means something else now.
        set({ clocks, range: null })
      },
      setParts: (parts) => set({ parts }),
      choose(key, candidate) {
        const choices = new Map(get().choices)
        if (candidate === null) choices.delete(key)
        else choices.set(key, candidate)
        set({ choices })
      },
      answer(key, isWanted) {
        const unanswered = new Set(get().unanswered)
        if (isWanted) unanswered.delete(key)
        else unanswered.add(key)
        set({ unanswered })
      },
      rewrite(reply, words) {
        const replies = new Map(get().replies)
        if (words === null) replies.delete(reply)
        else replies.set(reply, words)
        set({ replies })
      },
    }
  })
