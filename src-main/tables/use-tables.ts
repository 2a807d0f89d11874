/** Puts the enabled tables to use in the engine, one change after the other, and tells what the catalog is then. */
import { join } from 'node:path'
import type { Problem } from '../../src-preload/model/outcome.ts'
import type { ImportedTable } from '../../src-preload/model/tables.ts'
import type { EngineClient } from '../engine/client.ts'
import type { EngineDescription } from '../engine/protocol.ts'

export interface TableUseDependencies {
  readonly engine: Pick<EngineClient, 'described' | 'useTables'>
  /** Where compiled tables lie. */
  readonly folder: string
  report(problem: Problem): void
  /** Other entries are in use now. */
  changed(): Promise<void>
}

export interface TableUse {
  /** Resolves once the tables are in use. */
  use(tables: readonly ImportedTable[]): Promise<void>
  /** What the catalog is now; tables on their way come with the next change. */
  describe(): Promise<EngineDescription>
}

export const createTableUse = ({ engine, folder, report, changed }: TableUseDependencies): TableUse => {
  let now = engine.described
  let before: Promise<unknown> = Promise.resolve()
  const put = async (tables: readonly ImportedTable[]) => {
    const files = tables
      .filter(({ enabled }) => enabled)
      .map(({ name, compiled, draft }) => ({ name, base: join(folder, compiled), envelope: draft.envelope }))
    const description = await engine.useTables(files)
    now = Promise.resolve(description)
    for (const problem of description.problems) report(problem)
    await changed()
  }
  return {
    use(tables) {
      const done = before.then(() => put(tables))
      before = done.catch(() => undefined)
      return done
    },
    describe: () => now,
  }
}
