/** The desktop companion as windows see it: what the clipboard watch did, what it offers, and what this desktop permits. */

import type { EntryId, ServiceId } from './catalog.ts'
import type { DiagnosisOutcome } from './diagnosis.ts'
import { ownEntryLimits } from './own-entries.ts'
import { fields, identifier, oneOf, type Shape, text } from './shape.ts'

/** An error seen on the clipboard. It names catalog entries only; the copied text is not part of it. */
export interface Sighting {
  /** Counts up within one run of the app. */
  readonly id: number
  /** ISO 8601. */
  readonly at: string
  readonly outcome: Exclude<DiagnosisOutcome, 'no-error'>
  readonly service: ServiceId
  readonly code: string
  /** Null when no document has the code. */
  readonly entryId: EntryId | null
  /** The entry's message as documented, or the one in the text when there is no entry. */
  readonly message: string
  /** How many other errors the same text holds. */
  readonly others: number
}

/** What the engine saw in a copied text. `bare` when the text is a number and nothing else. */
export interface Examination {
  readonly outcome: DiagnosisOutcome
  readonly bare: boolean
  /** Read from a picture, and not surely. */
  readonly doubtful: boolean
  /** The most important finding; null exactly when the outcome is `no-error`. */
  readonly found: Pick<Sighting, 'service' | 'code' | 'entryId' | 'message' | 'others'> | null
}

/** Why the last copy was or was not taken; in the order the questions are asked. */
export const verdicts = [
  'refused',
  'no-text',
  'concealed',
  'too-large',
  'own-copy',
  'already-offered',
  'out-of-time',
  'no-error',
  'not-certain',
  'offered',
] as const
export type Verdict = (typeof verdicts)[number]

/** `next-only` looks at the next copy and then pauses. */
export type WatchMode = 'off' | 'on' | 'paused' | 'next-only'

/** Counts since the app started; of what was looked at without a hit nothing is kept, so that count is always zero. */
export interface WatchState {
  readonly mode: WatchMode
  /** When a pause ends by itself, ISO 8601; null when it waits for the person. */
  readonly until: string | null
  readonly looked: number
  readonly offered: number
  readonly last: { readonly at: string; readonly verdict: Verdict } | null
  /** False where the system shows the clipboard to focused windows only (Wayland): then it is looked at on focus. */
  readonly inBackground: boolean
}

/** What the person asks of the watch. Pauses of 15 minutes, of an hour, and until resumed. */
export const watchCommands = ['pause-15', 'pause-60', 'pause', 'resume', 'next-only'] as const
export type WatchCommand = (typeof watchCommands)[number]

/** Whether a global shortcut works. `refused`: another program has it. `unsupported`: this desktop gives none. */
export type ShortcutStatus = 'none' | 'active' | 'refused' | 'unsupported'

/** What this desktop permits and what the companion is doing. */
export interface CompanionState {
  readonly platform: 'mac' | 'windows' | 'linux'
  readonly shortcut: ShortcutStatus
  readonly regionShortcut: ShortcutStatus
  readonly tray: boolean
  readonly startAtLogin: boolean
  readonly watch: WatchState
  /** Newest first, at most `sightingLimit`. */
  readonly sightings: readonly Sighting[]
  /** The sighting the person has not looked at yet; first in quick lookup and a badge on the tray icon. */
  readonly unseen: Sighting | null
  /** Full path of the folder with settings and library. */
  readonly dataFolder: string
  /** What opens quick lookup from outside, to be bound to keys where this app cannot bind them itself. */
  readonly quickCommand: string
  /** The same for reading a region of the screen. */
  readonly regionCommand: string
}

export const sightingLimit = 8

/** What the small card near the tray says. */
export type Offer =
  | { readonly kind: 'sighting'; readonly sighting: Sighting }
  /** Told once: closing the window does not end the app. */
  | { readonly kind: 'stays-in-tray' }

/** Where a window is asked to go: by a link, the tray, quick lookup or an offer. */
export type Destination =
  | { readonly view: 'home' }
  | { readonly view: 'settings' }
  | { readonly view: 'entry'; readonly id: EntryId }
  | { readonly view: 'search'; readonly text: string }
  /** Writes an entry; '' where nothing is known yet. */
  | { readonly view: 'write'; readonly service: ServiceId; readonly code: string; readonly message: string }
  | { readonly view: 'diagnosis'; readonly text: string }
  /** Takes what was chosen on the screen. */
  | { readonly view: 'region' }
  /** Takes the files that the system handed over. */
  | { readonly view: 'files' }

/** Longest text a destination carries, in UTF-16 units: the largest clipboard the watch looks at. */
export const destinationLimit = 1_000_000

const shapes: { readonly [V in Destination['view']]: Shape<Destination> } = {
  home: fields({ view: oneOf(['home']) }) as Shape<Destination>,
  settings: fields({ view: oneOf(['settings']) }) as Shape<Destination>,
  region: fields({ view: oneOf(['region']) }) as Shape<Destination>,
  files: fields({ view: oneOf(['files']) }) as Shape<Destination>,
  entry: fields({ view: oneOf(['entry']), id: identifier }) as Shape<Destination>,
  write: fields({
    view: oneOf(['write']),
    service: identifier,
    code: identifier,
    message: text(ownEntryLimits.message),
  }) as Shape<Destination>,
  search: fields({ view: oneOf(['search']), text: text(10_000) }) as Shape<Destination>,
  diagnosis: fields({ view: oneOf(['diagnosis']), text: text(destinationLimit) }) as Shape<Destination>,
}

export const isDestination: Shape<Destination> = (value): value is Destination =>
  Object.values(shapes).some((shape) => shape(value))
