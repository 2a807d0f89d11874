/** Makes a pack of a selection; what was exported counts as shared only once its file has really been saved. */
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { packEnding } from '../../src-preload/model/pack-ending.ts'
import {
  type ExportedPack,
  type KnownPack,
  type PackSelection,
  type PackSigner,
  packLimits,
} from '../../src-preload/model/packs.ts'
import { collectContent, findDamagedSource } from './collect-content.ts'
import { isSuccessor } from './judge-signer.ts'
import type { KnownPacks } from './known-packs.ts'
import type { PackThread } from './pack-thread.ts'
import { fingerprintOf, readKeyFile } from './signing.ts'
import type { TakeTablesDependencies } from './take-tables.ts'

/** `支付/A` → `支付-A.errdexpack`: a name that every file system takes. */
const toFileName = (name: string): string => {
  const safe = name.replace(/[\p{Cc}<>:"/\\|?*]+/gu, '-').replace(/^\.+/, '')
  return `${safe === '' ? 'pack' : safe}.${packEnding}`
}

export interface PackExport {
  /** Signed with the key of `keyFile`, if one is given. */
  export(
    selection: PackSelection,
    name: string,
    pack: string | null,
    keyFile: string | null,
  ): Promise<Outcome<ExportedPack>>
  exported(pack: string): Promise<Outcome<null>>
}

export interface PackExportDependencies extends TakeTablesDependencies {
  /** Signers of the policy. */
  readonly trusted: readonly PackSigner[]
}

export const createPackExport = (deps: PackExportDependencies, packs: KnownPacks, thread: PackThread): PackExport => {
  /** Exported, but perhaps not saved: what will be remembered once it is. */
  const exports = new Map<string, KnownPack>()
  return {
    async export(selection, name, pack, keyFile) {
      const known = pack === null ? null : packs.find(pack)
      const key = keyFile === null ? success(null) : readKeyFile(keyFile)
      if (!key.ok) return key
      if (keyFile !== null && key.value === null) return failure('packs.key-missing', { file: keyFile })
      const signer = key.value?.publicKey.key ?? null
      const pinned = known?.signer ?? null
      if (known !== null && pinned !== null && pinned !== signer && !isSuccessor(signer, pinned, deps.trusted))
        return failure('packs.signer-export', { name: known.name, pinned: fingerprintOf(pinned) })
      const id = known?.id ?? deps.newId()
      const room = packs.room(id)
      if (!room.ok) return room
      const title = name.trim()
      const file = toFileName(title)
      const collected = await collectContent(deps, selection, { id, name: title, lineage: known?.lineage ?? {} })
      if (!collected.ok) return collected
      const written = await thread.write(collected.value, key.value?.privateKey ?? null)
      if (!written.ok) return written
      const { base64, digest, items, lineage } = written.value
      const damaged = findDamagedSource(deps, collected.value, items)
      if (damaged !== null) return failure('packs.table-unreadable', { name: damaged })
      if (base64.length > (packLimits.file / 3) * 4)
        return failure('packs.too-large', { file, limit: packLimits.file / 1024 / 1024 })
      exports.set(id, { id, name: title, file, changed: deps.now().toISOString(), digest, lineage, signer })
      return success({ pack: id, file: { name: file, content: base64, encoding: 'base64' } })
    },
    async exported(pack) {
      const known = exports.get(pack)
      if (known === undefined) return failure('packs.opening-lost')
      exports.delete(pack)
      return packs.remember(known)
    },
  }
}
