/** Makes a pack and has it saved; only what was really saved counts as what others may have. */
import { type Outcome, success } from '../../../../src-preload/model/outcome.ts'
import type { PackSelection } from '../../../../src-preload/model/packs.ts'
import { bridge } from '../../../lib/bridge.ts'

/** `pack` null makes a new one. Gives the file's name; null when the person changed their mind about saving. */
export const savePack = async (
  selection: PackSelection,
  name: string,
  pack: string | null,
  sign: boolean,
): Promise<Outcome<string | null>> => {
  const made = await bridge.request('packs:export', selection, name, pack, sign)
  if (!made.ok) return made
  const { file } = made.value
  const saved = await bridge.request('file:save', file.name, file.content, file.encoding)
  if (!saved.ok) return saved
  if (!saved.value) return success(null)
  const kept = await bridge.request('packs:exported', made.value.pack)
  return kept.ok ? success(file.name) : kept
}
