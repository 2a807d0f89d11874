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
import { judgeSigner } from './judge-signer.ts'
import { createKnownPacks, type KnownPacksDependencies } from './known-packs.ts'
import { createPackExport, type PackExport } from './pack-export.ts'
import type { PackThread } from './pack-thread.ts'
import { type PreviewedPack, previewPack } from './preview-pack.ts'
import type { OpenedPack } from './protocol.ts'
import { readKeyFile } from './signing.ts'

export interface PacksDependencies
  extends AcceptDependencies,
    KnownPacksDependencies,
    Pick<FoldersDependencies, 'askFolder' | 'given'> {
  readonly thread: PackThread
  /** Where the person's own key is, or would be. */
  readonly keyFile: string
}

export interface Packs extends PackExport {
  readonly keyFile: string
  read(): PacksView
  start(file: string): Outcome<PackOpening>
  push(opening: PackOpening, piece: string): Outcome<null>
  openOffer(digest: string): Promise<Outcome<PackOpening>>
  preview(opening: PackOpening): Promise<Outcome<PackPreview>>
  /** `pin`: from now on only what the same key signed. */
  accept(opening: PackOpening, decisions: PackDecisions, pin: boolean): Promise<Outcome<UndoToken | null>>
  cancel(opening: PackOpening): Promise<null>
  dismiss(digest: string): Promise<Outcome<null>>
  forget(pack: string): Promise<Outcome<UndoToken | null>>
  watch(path: string | null): Promise<Outcome<boolean>>
  unwatch(path: string): Promise<Outcome<null>>
  /** Looks at no folder any more. */
  end(): void
}

/** A pack that is being looked at; null what has not been done yet. */
interface PackUpload {
  opened: OpenedPack | null
  previewed: PreviewedPack | null
  /** It came from a folder that the policy watches. */
  readonly isGiven: boolean
}

export const createPacks = (deps: PacksDependencies): Packs => {
  const { shelf, undo, thread } = deps
  const lost = failure('packs.opening-lost')
  const uploads = createUploads<PackUpload>({
    limit: packLimits.file,
    tooLarge: 'packs.too-large',
    lost,
    release: async () => undefined,
  })
  const known = createKnownPacks(deps)
  const folders = createFolders({ ...deps, write: known.write })
  const trusted = deps.given.signers
  const judge = (file: string, { content, signer }: OpenedPack, before: KnownPack | null, isGiven: boolean) =>
    judgeSigner({ file, name: content.name, signer, pinned: before?.signer ?? null, isGiven }, trusted)

  return {
    ...createPackExport({ ...deps, trusted }, known, thread),
    keyFile: deps.keyFile,
    read: () => {
      const own = readKeyFile(deps.keyFile)
      const ownKey = own.ok ? (own.value?.publicKey.fingerprint ?? null) : null
      return { packs: shelf.read().packs, ...folders.view(), ownKey, keyProblem: own.ok ? null : own.problem }
    },
    start: (file) => success(uploads.open(file, { opened: null, previewed: null, isGiven: false })),
    push: uploads.push,
    async openOffer(digest) {
      const found = await folders.open(digest)
      if (!found.ok) return found
      const { file, opened, isGiven } = found.value
      return success(uploads.open(file, { opened, previewed: null, isGiven }))
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
      const before = known.find(kept.opened.content.id)
      const judged = judge(upload.file, kept.opened, before, kept.isGiven)
      if (!judged.ok) return judged
      kept.previewed = await previewPack(deps, upload.file, kept.opened, before, trusted)
      return success(kept.previewed.preview)
    },
    async accept(opening, decisions, pin) {
      const upload = uploads.find(opening)
      if (upload?.kept.previewed == null) return lost
      const { previewed } = upload.kept
      const { pack: id, name } = previewed.preview
      // It may have been pinned since it was previewed.
      const judged = judge(upload.file, previewed.opened, known.find(id), upload.kept.isGiven)
      if (!judged.ok) return judged
      const room = known.room(id)
      if (!room.ok) return room
      const accepted = await acceptPack(deps, previewed, decisions)
      if (!accepted.ok) return accepted
      const before = known.find(id)
      const { content, signer, digest, items } = previewed.opened
      const isPinned = pin || previewed.preview.signer?.isPinned === true
      const after: KnownPack = {
        id,
        name,
        file: upload.file,
        changed: deps.now().toISOString(),
        digest,
        lineage: joinLineages(before?.lineage ?? {}, continueLineage(content.lineage, items)),
        // Whoever was pinned still is, or has a new key by the policy.
        signer: before?.signer != null || isPinned ? signer : null,
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
