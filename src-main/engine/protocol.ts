/** What crosses between main and the engine's thread: which methods, and the messages they travel in. */
import type { Service } from '../../src-preload/model/catalog.ts'
import type { Problem } from '../../src-preload/model/outcome.ts'
import type { Engine } from '../core/engine.ts'
import type { Diagnoses } from './diagnoses.ts'
import type { Examiner } from './examine.ts'
import type { TableFile } from './load-tables.ts'

/** All that the engine's thread answers to. */
export interface EngineCalls extends Engine, Diagnoses, Examiner {
  /** Begins to load these tables, of which an index is still being written: its sum comes with `useTables`. None lets go what was begun. */
  expectTables(files: readonly TableFile[]): void
  /** Puts these tables, and no others, behind the shipped catalog; answers what the engine is then. */
  useTables(files: readonly TableFile[]): Promise<TablesInUse>
}

/** `damaged` are the paths of those whose files are not whole: they are left out. */
export interface TablesInUse extends EngineDescription {
  readonly damaged: readonly string[]
}

/** The methods that main may call. */
export const engineMethods = [
  'browse',
  'cancelDiagnosis',
  'documented',
  'examine',
  'expectTables',
  'explain',
  'exportEntries',
  'findSecrets',
  'finishDiagnosis',
  'know',
  'maskSecrets',
  'open',
  'peekDiagnosis',
  'placesOfFinding',
  'pushDiagnosis',
  'sources',
  'startDiagnosis',
  'setNotes',
  'useTables',
  'vicinities',
] as const satisfies readonly (keyof EngineCalls)[]
export type EngineMethod = (typeof engineMethods)[number]

/** What the engine says of itself once it has loaded. */
export interface EngineDescription {
  readonly services: readonly Service[]
  readonly entries: number
  /** What could not be read; the engine works from what is left. */
  readonly problems: readonly Problem[]
}

/** A call of one of these methods: its name and its arguments go together. */
export type EngineCall<Called extends EngineMethod = EngineMethod> = {
  readonly [M in Called]: { readonly id: number; readonly method: M; readonly args: Parameters<EngineCalls[M]> }
}[Called]

/** What answers each method. */
export type EngineAnswers = {
  readonly [M in EngineMethod]: (...args: Parameters<EngineCalls[M]>) => ReturnType<EngineCalls[M]>
}

export type EngineMessage =
  | { readonly kind: 'loaded'; readonly description: EngineDescription }
  | { readonly kind: 'value'; readonly id: number; readonly value: unknown }
  /** An exception inside the engine: its stack, for the log. */
  | { readonly kind: 'error'; readonly id: number; readonly stack: string }
