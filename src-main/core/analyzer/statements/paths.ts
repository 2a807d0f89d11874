/** Names around a code, asked for by path: `msg` beside it, `error.log_id` below, `^ok` around, `data{}` an object. */
import type { FieldGroup } from './field-groups.ts'
import type { FrameIndex } from './frame-index.ts'

export interface Paths {
  has(path: string): boolean
}

/** Frames around the code that `^` looks into. */
const height = 3

export const pathsAround = (index: FrameIndex, group: FieldGroup): Paths => {
  const own = new Set(group.fields.map(({ key }) => key))
  const children = index.childrenOf(group.frame, group.from, group.to)
  const everywhere = [0, Number.POSITIVE_INFINITY] as const

  /** Objects in lists count as the list. */
  const holds = (frame: number, name: string, depth: number): boolean =>
    index.namesIn(frame).has(name) ||
    index
      .childrenOf(frame, ...everywhere)
      .some((child) =>
        child.owner === '' ? depth < height && holds(child.number, name, depth + 1) : child.owner === name,
      )

  const below = (owner: string, name: string) =>
    children.some((child) => child.owner === owner && holds(child.number, name, 0))

  const around = (name: string): boolean => {
    const object = name.endsWith('{}') ? name.slice(0, -2) : null
    let frame = group.frame
    for (let up = 0; up < height && frame !== 0; up++) {
      frame = index.parentOf(frame)
      if (
        object === null
          ? index.namesIn(frame).has(name)
          : index.childrenOf(frame, ...everywhere).some(({ owner }) => owner === object)
      )
        return true
    }
    return false
  }

  return {
    has(path) {
      if (path.startsWith('^')) return around(path.slice(1))
      const dot = path.indexOf('.')
      if (dot > 0) return below(path.slice(0, dot), path.slice(dot + 1))
      if (path.endsWith('{}')) return children.some(({ owner, kind }) => kind === '{' && owner === path.slice(0, -2))
      return own.has(path) || children.some(({ owner, kind }) => kind !== '{' && owner === path)
    },
  }
}
