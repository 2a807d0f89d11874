/** The packs that were exported or imported here. */
import type { UndoToken } from '../../src-preload/model/library.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { type KnownPack, type PackShelf, packLimits } from '../../src-preload/model/packs.ts'
import type { UndoShelf } from '../library/undo.ts'
import type { StoredDocument } from '../store/document.ts'

export interface KnownPacksDependencies {
  readonly shelf: StoredDocument<PackShelf>
  readonly undo: UndoShelf
  /** Known packs, folders or offers are different now. */
  changed(): void
}

export interface KnownPacks {
  find(id: string): KnownPack | null
  /** Whether one more could be remembered, or this one again. */
  room(id: string): Outcome<null>
  /** In the place it has, a new one last. */
  remember(pack: KnownPack): Promise<Outcome<null>>
  /** What it was before, unless it has changed since. */
  restore(now: KnownPack, before: KnownPack | null): Promise<Outcome<null>>
  forget(id: string): Promise<Outcome<UndoToken | null>>
  write(shelf: PackShelf): Promise<Outcome<null>>
}

export const createKnownPacks = ({ shelf, undo, changed }: KnownPacksDependencies): KnownPacks => {
  const find = (id: string) => shelf.read().packs.find((pack) => pack.id === id) ?? null
  const write = async (next: PackShelf): Promise<Outcome<null>> => {
    const outcome = await shelf.write(next)
    changed()
    return outcome.ok ? success(null) : outcome
  }
  const room = (id: string): Outcome<null> =>
    find(id) === null && shelf.read().packs.length >= packLimits.packs
      ? failure('packs.too-many', { limit: packLimits.packs })
      : success(null)
  const remember = async (pack: KnownPack): Promise<Outcome<null>> => {
    const roomy = room(pack.id)
    if (!roomy.ok) return roomy
    const { packs, folders } = shelf.read()
    const place = packs.findIndex(({ id }) => id === pack.id)
    return write({ packs: place === -1 ? [...packs, pack] : packs.with(place, pack), folders })
  }
  return {
    find,
    room,
    write,
    remember,
    async restore(now, before) {
      const { packs, folders } = shelf.read()
      if (find(now.id) !== now) return success(null)
      return write({ packs: packs.flatMap((pack) => (pack === now ? (before ?? []) : [pack])), folders })
    },
    async forget(id) {
      const pack = find(id)
      if (pack === null) return success(null)
      const { packs, folders } = shelf.read()
      const outcome = await write({ packs: packs.filter((other) => other !== pack), folders })
      if (!outcome.ok) return outcome
      return success(undo.keep(async () => (find(id) === null ? remember(pack) : success(null))))
    },
  }
}
