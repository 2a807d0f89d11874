/** Packs as main keeps them: made of a selection, opened and previewed, merged on request, remembered, watched for. */
import type { UndoToken } from '../../src-preload/model/library.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import {
  type KnownPack,
  type PackDecisions,
  type PackOpening,
  type PackPreview,
  type PacksView,
  packLimits,
} from '../../src-preload/model/packs.ts'
import { continueLineage, joinLineages } from '../core/packs/lineage.ts'
import { createUploads, joinPieces } from '../uploads/uploads.ts'
import { type AcceptDependencies, acceptPack } from './accept-pack.ts'
import { createFolders, type FoldersDependencies } from './folders.ts'
import { createKnownPacks, type KnownPacksDependencies } from './known-packs.ts'
import { createPackExport, type PackExport } from './pack-export.ts'
import type { PackThread } from './pack-thread.ts'
import { type PreviewedPack, previewPack } from './preview-pack.ts'
import type { OpenedPack } from './protocol.ts'

export interface PacksDependencies
  extends AcceptDependencies,
    KnownPacksDependencies,
    Pick<FoldersDependencies, 'askFolder' | 'given'> {
  readonly thread: PackThread
}

export interface Packs extends PackExport {
  read(): PacksView
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
  /** Looks at no folder any more. */
  end(): void
}

/** A pack that is being looked at; null what has not been done yet. */
interface Kept {
  opened: OpenedPack | null
  previewed: PreviewedPack | null
}

export const createPacks = (deps: PacksDependencies): Packs => {
  const { shelf, undo, thread } = deps
  const lost = failure('packs.opening-lost')
  const uploads = createUploads<Kept>({
    limit: packLimits.file,
    tooLarge: 'packs.too-large',
    lost,
    release: async () => undefined,
  })
  const known = createKnownPacks(deps)
  const folders = createFolders({ ...deps, write: known.write })

  return {
    ...createPackExport(deps, known, thread),
    read: () => ({ packs: shelf.read().packs, ...folders.view() }),
    start: (file) => success(uploads.open(file, { opened: null, previewed: null })),
    push: uploads.push,
    async openOffer(digest) {
      const found = await folders.open(digest)
      return found.ok ? success(uploads.open(found.value.file, { opened: found.value.opened, previewed: null })) : found
    },
    async preview(opening) {
      const upload = uploads.find(opening)
      if (upload === undefined) return lost
      const { kept } = upload
      if (kept.opened === null) {
        const opened = await thread.open(upload.file, joinPieces(upload.collect()))
        if (!opened.ok) return opened
        kept.opened = opened.value
      }
      kept.previewed = await previewPack(deps, upload.file, kept.opened, known.find(kept.opened.content.id))
      return success(kept.previewed.preview)
    },
    async accept(opening, decisions) {
      const upload = uploads.find(opening)
      if (upload?.kept.previewed == null) return lost
      const { previewed } = upload.kept
      const { pack: id, name } = previewed.preview
      const room = known.room(id)
      if (!room.ok) return room
      const accepted = await acceptPack(deps, previewed, decisions)
      if (!accepted.ok) return accepted
      const before = known.find(id)
      const { content, digest, items } = previewed.opened
      const after: KnownPack = {
        id,
        name,
        file: upload.file,
        changed: deps.now().toISOString(),
        digest,
        lineage: joinLineages(before?.lineage ?? {}, continueLineage(content.lineage, items)),
      }
      const remembered = await known.remember(after)
      if (!remembered.ok) return remembered
      await uploads.close(opening)
      const takeBack = accepted.value
      if (takeBack === null) return success(null)
      const restore = async () => {
        const undone = await takeBack()
        return undone.ok ? known.restore(after, before) : undone
      }
      return success(undo.keep(restore))
    },
    async cancel(opening) {
      await uploads.close(opening)
      return null
    },
    forget: known.forget,
    dismiss: folders.dismiss,
    watch: folders.watch,
    unwatch: folders.unwatch,
    end: folders.end,
  }
}
