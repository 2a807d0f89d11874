/** Quick lookup's state: what is typed, what is offered, what is chosen. Knows no React and no window. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { EntryId, ServiceId } from '../../src-preload/model/catalog.ts'
import type { Sighting } from '../../src-preload/model/companion.ts'
import type { Candidate, Diagnosis, Finding, ForeignError } from '../../src-preload/model/diagnosis.ts'
import type { Outcome, Sentence } from '../../src-preload/model/outcome.ts'
import { type PictureText, type ReadPart, toReadPart } from '../../src-preload/model/picture.ts'
import {
  type BrowsePage,
  type BrowseQuery,
  type EntryRow,
  emptyFilter,
  type UnreadFilter,
} from '../../src-preload/model/search.ts'

/** What a pasted error says: the finding and which of its answers. */
export interface Answer {
  readonly finding: Finding
  readonly candidate: Candidate
}

/** One thing to choose: an entry that was found or is recalled, an error seen on the clipboard, or an answer to a pasted one. */
export interface LookupChoice {
  readonly key: string
  readonly service: ServiceId
  readonly code: string
  /** Null when no document has the code. */
  readonly entryId: EntryId | null
  readonly message: string
  readonly meaning: string
  readonly gloss: EntryRow['gloss']
  readonly highlights: EntryRow['highlights']
  /** What the person's note says of the query. */
  readonly note: EntryRow['note']
  /** Null for an entry that was searched for. */
  readonly sightingId: number | null
  /** Null but for an answer. */
  readonly answer: Answer | null
  /** It came up lately, and is offered again. */
  readonly isRecent: boolean
}

export interface QuickLookupState {
  readonly text: string
  /** The error that was pasted in place of a query; '' for none. */
  readonly pasted: string
  /** Why a pasted error has no answer. */
  readonly note: Sentence | null
  /** Whose error the pasted one is instead. */
  readonly foreign: readonly ForeignError[]
  /** Filters of the query that were searched as words. */
  readonly unread: readonly UnreadFilter[]
  readonly choices: readonly LookupChoice[]
  /** How many entries match; `choices` are the first of them. */
  readonly total: number
  readonly selected: number
  readonly failed: boolean
  readonly pinned: boolean
  /** The actions on the chosen entry are shown and have the keys. */
  readonly acting: boolean
  /** The note of the chosen entry is open and has the keys. */
  readonly noting: boolean
  setText(text: string): void
  paste(text: string): void
  /** Diagnoses a picture once it is read. */
  pastePicture(reading: Promise<Outcome<PictureText>>): void
  /** While nothing is typed, these are offered. */
  offer(sightings: readonly Sighting[]): void
  /** These are offered after them; what is chosen stays. */
  recall(choices: readonly LookupChoice[]): void
  /** Moves by so many; stops at the ends. */
  move(by: number): void
  select(index: number): void
  setPinned(pinned: boolean): void
  setActing(acting: boolean): void
  setNoting(noting: boolean): void
}

const nothingSaid = { note: null, foreign: [], unread: [] } as const

/** Rows of one answer: more are seen in the main window. */
const choiceLimit = 30

const fromRow = (row: EntryRow): LookupChoice => ({
  key: row.id,
  service: row.service,
  code: row.code,
  entryId: row.id,
  message: row.message,
  meaning: row.meaning,
  gloss: row.gloss,
  highlights: row.highlights,
  note: row.note,
  sightingId: null,
  answer: null,
  isRecent: false,
})

const fromCandidate = (finding: Finding, candidate: Candidate, index: number): LookupChoice => ({
  key: `answer ${index}`,
  service: candidate.service,
  code: candidate.code,
  entryId: candidate.entryId,
  message: finding.message ?? '',
  meaning: '',
  gloss: null,
  highlights: [],
  note: null,
  sightingId: null,
  answer: { finding, candidate },
  isRecent: false,
})

/** Every finding's best answer first, then the alternatives. */
const answersOf = ({ findings }: Diagnosis): readonly LookupChoice[] => {
  const best = findings.flatMap((finding) =>
    finding.candidates.slice(0, 1).map((candidate) => ({ finding, candidate })),
  )
  const others = findings.flatMap((finding) => finding.candidates.slice(1).map((candidate) => ({ finding, candidate })))
  return [...best, ...others]
    .slice(0, choiceLimit)
    .map(({ finding, candidate }, index) => fromCandidate(finding, candidate, index))
}

const fromSighting = ({ id, service, code, entryId, message }: Sighting): LookupChoice => ({
  key: `sighting ${id}`,
  service,
  code,
  entryId,
  message,
  meaning: '',
  gloss: null,
  highlights: [],
  note: null,
  sightingId: id,
  answer: null,
  isRecent: false,
})

export type Ask = (query: BrowseQuery) => Promise<BrowsePage>

/** Whether a pasted text is an error to read; one short line is a query. */
export const isErrorText = (text: string): boolean => text.length > 120 || /[\n{}]/.test(text.trim())

/** Reads a pasted error. */
export type Diagnose = (text: string, parts: readonly ReadPart[]) => Promise<Outcome<Diagnosis>>

export const createQuickLookupStore = (ask: Ask, diagnose: Diagnose): StoreApi<QuickLookupState> =>
  createStore((set, get) => {
    let newest = 0
    let sighted: readonly LookupChoice[] = []
    let recalled: readonly LookupChoice[] = []

    const chosenKey = () => get().choices[get().selected]?.key
    /** Actions and note belong to what is chosen, and go with it. */
    const show = (shown: Pick<QuickLookupState, 'choices' | 'total' | 'selected' | 'failed'>) => {
      const isKept = shown.choices[shown.selected]?.key === chosenKey()
      set({ ...shown, ...(!isKept && { acting: false, noting: false }) })
    }
    const showFailure = (sequence: number) => (error: unknown) => {
      console.error(error)
      if (sequence === newest) show({ choices: [], total: 0, selected: 0, failed: true })
    }
    const answer = (text: string) => {
      const sequence = ++newest
      ask({ text, filter: emptyFilter, sort: null, offset: 0, limit: choiceLimit })
        .then(({ rows, total, understood }) => {
          if (sequence !== newest) return
          set({ unread: understood.unread })
          show({ choices: rows.map(fromRow), total, selected: 0, failed: false })
        })
        .catch(showFailure(sequence))
    }
    /** `chosen` is the key of what is to be chosen, if it is still there. */
    const showOffered = (chosen?: string) => {
      newest += 1
      const choices = [...sighted, ...recalled]
      const selected = Math.max(
        0,
        choices.findIndex(({ key }) => key === chosen),
      )
      show({ choices, total: choices.length, selected, failed: false })
    }
    const isOffering = () => get().text.trim() === '' && get().pasted === ''

    const read = (text: string, parts: readonly ReadPart[]) => {
      const sequence = ++newest
      diagnose(text, parts)
        .then((outcome) => {
          if (sequence !== newest) return
          const choices = outcome.ok ? answersOf(outcome.value) : []
          const { note, foreign } = outcome.ok ? outcome.value : { note: outcome.problem, foreign: [] }
          set({ choices, total: choices.length, selected: 0, failed: false, note, foreign })
        })
        .catch(showFailure(sequence))
    }

    return {
      text: '',
      pasted: '',
      ...nothingSaid,
      choices: [],
      total: 0,
      selected: 0,
      failed: false,
      pinned: false,
      acting: false,
      noting: false,
      setText(text) {
        if (text === get().text && get().pasted === '') return
        // What is said of the query stays until the next one is answered.
        const { unread } = text.trim() === '' ? nothingSaid : get()
        set({ text, pasted: '', ...nothingSaid, unread, acting: false, noting: false })
        if (text.trim() === '') showOffered()
        else answer(text)
      },
      paste(text) {
        set({
          text: '',
          pasted: text,
          ...nothingSaid,
          choices: [],
          total: 0,
          selected: 0,
          acting: false,
          noting: false,
        })
        read(text, [])
      },
      pastePicture(reading) {
        const sequence = ++newest
        set({ text: '', pasted: '…', ...nothingSaid, choices: [], total: 0, selected: 0, acting: false, noting: false })
        reading
          .then((outcome) => {
            if (sequence !== newest) return
            if (!outcome.ok) return set({ note: outcome.problem })
            set({ pasted: outcome.value.text === '' ? '…' : outcome.value.text })
            read(outcome.value.text, [toReadPart(outcome.value, 0)])
          })
          .catch(showFailure(sequence))
      },
      offer(sightings) {
        sighted = sightings.map(fromSighting)
        const { acting, noting } = get()
        // Who is about to act on one, or writes a note on it, goes on with it.
        if (isOffering()) showOffered(acting || noting ? chosenKey() : undefined)
      },
      recall(choices) {
        recalled = choices
        if (isOffering()) showOffered(chosenKey())
      },
      move(by) {
        const { selected, choices } = get()
        set({ selected: Math.max(0, Math.min(choices.length - 1, selected + by)), acting: false, noting: false })
      },
      select(index) {
        if (index >= 0 && index < get().choices.length) set({ selected: index, acting: false, noting: false })
      },
      setPinned: (pinned) => set({ pinned }),
      setActing(acting) {
        if (get().choices.length > 0) set({ acting })
      },
      setNoting(noting) {
        if (get().choices.length > 0) set({ noting, acting: false })
      },
    }
  })
