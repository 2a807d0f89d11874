/** What the main window would not lose with its process: kept as JSON texts in main's memory, never on disk. */

export const memoryLimits = {
  /** Names that can be kept. */
  keys: 20,
  key: 40,
  /** UTF-16 units of one value. */
  value: 1_500_000,
} as const

/** Milliseconds a value rests before it is kept: typing is one change. */
export const memoryRest = 300

export type Recollection = Readonly<Record<string, string>>
