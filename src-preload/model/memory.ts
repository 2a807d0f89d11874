/** What a main window would not lose with its process or by a reload: kept as JSON texts in main's memory, never on disk. */

export const memoryLimits = {
  /** Of the names of windows; a desktop has one, a browser one per tab. Those written last are kept. */
  windows: 8,
  /** Names that can be kept. */
  keys: 20,
  key: 40,
  /** UTF-16 units of one value. */
  value: 1_500_000,
} as const

/** Milliseconds a value rests before it is kept: typing is one change. */
export const memoryRest = 300

export type Recollection = Readonly<Record<string, string>>
