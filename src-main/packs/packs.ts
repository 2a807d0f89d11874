/** Packs as main keeps them: made of a selection, opened and previewed, merged on request, remembered, forgotten. */
import type { UndoToken } from '../../src-preload/model/library.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import {
  type ExportedPack,
  type KnownPack,
  type PackDecisions,
  type PackOpening,
  type PackPreview,
  type PackSelection,
  type PackShelf,
  type PacksView,
  packEnding,
  packLimits,
} from '../../src-preload/model/packs.ts'
import type { UndoShelf } from '../library/undo.ts'
import type { StoredDocument } from '../store/document.ts'
import { createUploads } from '../tables/uploads.ts'
import { type AcceptDependencies, acceptPack } from './accept-pack.ts'
import { collectContent, findDamagedSource } from './collect-content.ts'
import type { PackThread } from './pack-thread.ts'
import { type PreviewedPack, previewPack } from './preview-pack.ts'

export interface PacksDependencies extends AcceptDependencies {
  readonly shelf: StoredDocument<PackShelf>
  readonly undo: UndoShelf
  readonly thread: PackThread
  /** Known packs, folders or offers are different now. */
  changed(): void
}

export interface Packs {
  read(): PacksView
  export(selection: PackSelection, name: string, pack: string | null): Promise<Outcome<ExportedPack>>
  exported(pack: string): Promise<Outcome<null>>
  start(file: string): Outcome<PackOpening>
  push(opening: PackOpening, piece: string): Outcome<null>
  openOffer(digest: string): Promise<Outcome<PackOpening>>
  preview(opening: PackOpening): Promise<Outcome<PackPreview>>
  accept(opening: PackOpening, decisions: PackDecisions): Promise<Outcome<UndoToken | null>>
  cancel(opening: PackOpening): Promise<null>
  dismiss(digest: string): Promise<Outcome<null>>
  forget(pack: string): Promise<Outcome<UndoToken | null>>
  watch(path: string | null): Promise<Outcome<boolean>>
  unwatch(path: string): Promise<Outcome<null>>
}

/** A pack that is being looked at; null until it is previewed. */
interface Kept {
  previewed: PreviewedPack | null
}

/** `支付/A` → `支付-A.errdexpack`: a name that every file system takes. */
const toFileName = (name: string): string => {
  const safe = name
    .trim()
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, '-')
    .replace(/^\.+/, '')
  return `${safe === '' ? 'pack' : safe}.${packEnding}`
}

export const createPacks = (deps: PacksDependencies): Packs => {
  const { shelf } = deps
  const lost = failure('packs.opening-lost')
  const uploads = createUploads<Kept>({
    limit: packLimits.file,
    tooLarge: 'packs.too-large',
    lost,
    release: async () => undefined,
  })
  /** Exported, but perhaps not saved: what will be remembered once it is. */
  const exports = new Map<string, KnownPack>()
  const find = (id: string) => shelf.read().packs.find((pack) => pack.id === id) ?? null

  const write = async (next: PackShelf): Promise<Outcome<null>> => {
    const outcome = await shelf.write(next)
    deps.changed()
    return outcome.ok ? success(null) : outcome
  }
  /** Remembers a pack in the place it has, a new one last. */
  const remember = (pack: KnownPack): Promise<Outcome<null>> => {
    const { packs, folders } = shelf.read()
    const place = packs.findIndex(({ id }) => id === pack.id)
    if (place === -1 && packs.length >= packLimits.packs)
      return Promise.resolve(failure('packs.too-many', { limit: packLimits.packs }))
    return write({ packs: place === -1 ? [...packs, pack] : packs.with(place, pack), folders })
  }
  const forget = async (id: string): Promise<Outcome<UndoToken | null>> => {
    const { packs, folders } = shelf.read()
    const pack = find(id)
    if (pack === null) return success(null)
    const outcome = await write({ packs: packs.filter((other) => other !== pack), folders })
    if (!outcome.ok) return outcome
    return success(deps.undo.keep(async () => (find(id) === null ? remember(pack) : success(null))))
  }

  return {
    read: () => ({
      packs: shelf.read().packs,
      folders: shelf.read().folders.map(({ path }) => path),
      unreachable: [],
      offers: [],
    }),
    async export(selection, name, pack) {
      const known = pack === null ? null : find(pack)
      const id = known?.id ?? deps.newId()
      const title = name.trim()
      const file = toFileName(title)
      const collected = await collectContent(deps, selection, { id, name: title, lineage: known?.lineage ?? {} })
      if (!collected.ok) return collected
      const written = await deps.thread.write(collected.value)
      if (!written.ok) return written
      const { base64, digest, items, lineage } = written.value
      const damaged = findDamagedSource(deps, collected.value, items)
      if (damaged !== null) return failure('packs.table-unreadable', { name: damaged })
      if (base64.length > (packLimits.file / 3) * 4)
        return failure('packs.too-large', { file, limit: packLimits.file / 1024 / 1024 })
      exports.set(id, { id, name: title, file, changed: deps.now().toISOString(), digest, lineage })
      return success({ pack: id, file: { name: file, content: base64, encoding: 'base64' } })
    },
    async exported(pack) {
      const known = exports.get(pack)
      if (known === undefined) return lost
      exports.delete(pack)
      return remember(known)
    },
    start: (file) => success(uploads.open(file, { previewed: null })),
    push: uploads.push,
    openOffer: async () => lost,
    async preview(opening) {
      const upload = uploads.find(opening)
      if (upload === undefined) return lost
      const { kept } = upload
      let opened = kept.previewed?.opened
      if (opened === undefined) {
        const outcome = await deps.thread.open(upload.file, upload.collect())
        if (!outcome.ok) return outcome
        opened = outcome.value
      }
      kept.previewed = await previewPack(deps, upload.file, opened, find(opened.content.id))
      return success(kept.previewed.preview)
    },
    async accept(opening, decisions) {
      const upload = uploads.find(opening)
      if (upload?.kept.previewed == null) return lost
      const { previewed } = upload.kept
      const accepted = await acceptPack(deps, previewed, decisions)
      if (!accepted.ok) return accepted
      const before = find(previewed.preview.pack)
      const after: KnownPack = {
        id: previewed.preview.pack,
        name: previewed.preview.name,
        file: upload.file,
        changed: deps.now().toISOString(),
        digest: previewed.opened.digest,
        lineage: accepted.value.lineage,
      }
      const remembered = await remember(after)
      await uploads.close(opening)
      if (!remembered.ok) return remembered
      if (accepted.value.undo === null) return success(null)
      const { undo } = accepted.value
      return success(
        deps.undo.keep(async () => {
          const undone = await undo()
          if (!undone.ok || find(after.id) !== after) return undone
          const { packs, folders } = shelf.read()
          const others = packs.filter(({ id }) => id !== after.id)
          return write({ packs: before === null ? others : packs.with(packs.indexOf(after), before), folders })
        }),
      )
    },
    async cancel(opening) {
      await uploads.close(opening)
      return null
    },
    dismiss: async () => success(null),
    forget,
    watch: async () => success(false),
    unwatch: async () => success(null),
  }
}
