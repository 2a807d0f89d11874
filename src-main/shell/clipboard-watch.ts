/** The clipboard watch: notices a copied error, and forgets every other text at once. */
import type { Examination, Sighting, Verdict, WatchCommand, WatchState } from '../../src-preload/model/companion.ts'
import type { Settings } from '../../src-preload/model/settings.ts'
import type { Clipboard, ClipboardContent } from './clipboard.ts'
import { countCopy, isWatching, obey, passTime, switchedOff, switchedOn, type WatchModeState } from './watch-mode.ts'

/** Numbers are copied all day long (amounts, ids, dates), so alone they are never certain; nor is what was hardly read. */
export const judge = (
  { outcome, bare, doubtful, found }: Examination,
  sensitivity: Settings['watchSensitivity'],
): 'offered' | 'not-certain' | 'no-error' => {
  if (found === null || outcome === 'no-error') return 'no-error'
  const certain = outcome === 'identified' && !bare && !doubtful
  return certain || sensitivity === 'possible' ? 'offered' : 'not-certain'
}

export interface WatchDependencies {
  readonly clipboard: Pick<Clipboard, 'read'>
  /** Runs in the engine's worker; null when it took longer than the budget. The text goes nowhere else. */
  examine(text: string): Promise<Examination | null>
  /** What a copied picture says and whether it is an error; null where nothing could be read. The picture goes nowhere else. */
  examinePicture(bytes: Uint8Array): Promise<{ readonly text: string; readonly examination: Examination | null } | null>
  /** False where the system shows the clipboard to focused windows only. */
  readonly inBackground: boolean
  /** Called for each offer, with the copied text: the diagnosis needs it. */
  onSighting(sighting: Sighting, text: string): void
  onChange(): void
  /** Milliseconds since 1970. */
  now(): number
  /** Calls back after milliseconds; returns the function that prevents it. */
  wait(milliseconds: number, then: () => void): () => void
}

export interface ClipboardWatch {
  /** Follows the settings: on starts the polling, off ends it. */
  configure(settings: Pick<Settings, 'watch' | 'watchSensitivity' | 'watchPictures'>): void
  obey(command: WatchCommand): void
  /** Looks now, where watching is on: the person opened quick lookup, so what was copied before counts too. */
  look(): Promise<void>
  state(): WatchState
}

/** Milliseconds between looks. A slow look is followed by a longer rest, so that looking stays cheap on a busy machine. */
const rest = 1_000
/** A clipboard too large is read whole each time before that is known: it is looked at seldom. */
const longestRest = 10_000
const restAfter = (cost: number, tooLarge: boolean) =>
  tooLarge ? longestRest : Math.min(longestRest, Math.max(rest, cost * 20))

type Content = Extract<ClipboardContent, { kind: 'text' | 'picture' }>
const noError: Examination = { outcome: 'no-error', bare: false, doubtful: false, found: null }

/** How many fingerprints of offered texts are remembered, so that none is offered twice. */
const memory = 200

export const createClipboardWatch = (deps: WatchDependencies): ClipboardWatch => {
  let mode: WatchModeState = switchedOff
  let sensitivity: Settings['watchSensitivity'] = 'certain'
  let pictures = false
  /** What the last look found: a fingerprint, or the kind of a reading without text. Null before the first look. */
  let previous: string | null = null
  /** True while what `previous` stands for was only noted: it was there before the watch began. */
  let onlyNoted = false
  const offered = new Set<string>()
  let counts = { looked: 0, offered: 0 }
  let last: WatchState['last'] = null
  let looking: Promise<void> | null = null
  let cancel = () => {}
  /** Counts up when polling starts or ends, so that a poll under way knows it is not the current one. */
  let round = 0

  const conclude = (verdict: Verdict) => {
    last = { at: new Date(deps.now()).toISOString(), verdict }
    if (verdict !== 'own-copy') move(countCopy(mode))
    deps.onChange()
  }

  /** The text of what was copied, and what the engine says of it. */
  const consider = async (reading: Content) => {
    if (reading.kind === 'text') return { text: reading.text, examination: await deps.examine(reading.text) }
    return (await deps.examinePicture(reading.bytes)) ?? { text: '', examination: noError }
  }

  const examine = async (reading: Content) => {
    if (offered.has(reading.fingerprint)) return conclude('already-offered')
    const before = mode
    const { text, examination } = await consider(reading)
    // Switched off or paused meanwhile: the answer is dropped with the text.
    if (mode !== before) return
    counts = { ...counts, looked: counts.looked + 1 }
    if (examination === null) return conclude('out-of-time')
    const verdict = judge(examination, sensitivity)
    if (verdict !== 'offered' || examination.found === null || examination.outcome === 'no-error')
      return conclude(verdict)
    offered.add(reading.fingerprint)
    for (const oldest of offered) if (offered.size > memory) offered.delete(oldest)
    counts = { ...counts, offered: counts.offered + 1 }
    const at = new Date(deps.now()).toISOString()
    conclude('offered')
    deps.onSighting({ id: counts.offered, at, outcome: examination.outcome, ...examination.found }, text)
  }

  const lookOnce = async (askedFor: boolean) => {
    const reading = await deps.clipboard.read(pictures)
    if (!isWatching(mode)) return
    const current = 'fingerprint' in reading ? reading.fingerprint : reading.kind
    const wasThereBefore = previous === null
    if (current === previous && !(onlyNoted && askedFor)) return
    previous = current
    // What was copied before the watch began, or while it paused, is nobody's business unless the person asks.
    onlyNoted = wasThereBefore && !askedFor
    if (onlyNoted) return
    if (reading.kind === 'text' || reading.kind === 'picture') return examine(reading)
    conclude(reading.kind)
  }

  /** One look at a time. */
  const look = async (askedFor: boolean): Promise<void> => {
    while (looking !== null) await looking
    looking = lookOnce(askedFor).finally(() => {
      looking = null
    })
    await looking
  }

  const poll = async (mine: number) => {
    const started = deps.now()
    try {
      await look(false)
    } finally {
      // A look that failed is not the last one.
      if (mine === round)
        cancel = deps.wait(restAfter(deps.now() - started, previous === 'too-large'), () => void poll(mine))
    }
  }

  const move = (next: WatchModeState) => {
    if (next.mode === mode.mode && next.until === mode.until) return
    const wasWatching = isWatching(mode)
    mode = next
    if (!(wasWatching && isWatching(mode))) {
      cancel()
      round += 1
      previous = null
      if (mode.until !== null) cancel = deps.wait(mode.until - deps.now(), () => move(passTime(mode, deps.now())))
      if (isWatching(mode) && deps.inBackground) void poll(round)
    }
    deps.onChange()
  }

  return {
    configure(settings) {
      sensitivity = settings.watchSensitivity
      pictures = settings.watchPictures
      if (settings.watch !== 'on') move(switchedOff)
      else if (mode.mode === 'off') move(switchedOn)
    },
    obey: (command) => move(obey(mode, command, deps.now())),
    look: async () => {
      if (isWatching(mode)) await look(true)
    },
    state: () => ({
      mode: mode.mode,
      until: mode.until === null ? null : new Date(mode.until).toISOString(),
      ...counts,
      last,
      inBackground: deps.inBackground,
    }),
  }
}
