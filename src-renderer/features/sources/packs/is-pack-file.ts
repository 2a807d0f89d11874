/** Tells a pack by its name, before what opens one is loaded. */
import { packEnding } from '../../../../src-preload/model/packs.ts'

export const isPackFile = ({ name }: File): boolean => name.toLowerCase().endsWith(`.${packEnding}`)
