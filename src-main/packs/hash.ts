/** The hash that core is given. */
import { createHash } from 'node:crypto'
import type { Hash } from '../core/packs/pack-content.ts'

export const sha256: Hash = (content) => createHash('sha256').update(content).digest('hex')
