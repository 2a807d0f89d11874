/** Finds what is kept under a path whose parameters hold values: `/messages/:message_id` under `/messages/om_123`. */

interface Branch<T> {
  readonly named: Map<string, Branch<T>>
  /** Any one value. */
  any: Branch<T> | null
  value: T | null
}

/** Segments of the longest path; what is longer is no call. */
const depthLimit = 20
/** Branches looked at for one path: names and parameters may both lead on. */
const visitLimit = 400

const newBranch = <T>(): Branch<T> => ({ named: new Map(), any: null, value: null })

/** `:id`, `{id}`, `<id>`, `$id`: how documentations write a parameter. */
const isParameter = (segment: string): boolean => /^(?::\w|\{[^}]*\}$|<[^>]*>$|\$\w)/.test(segment)

const segmentsOf = (path: string): readonly string[] => path.split('/').filter((segment) => segment !== '')

export interface PathTree<T> {
  /** What is kept under the path, made where there is nothing yet. */
  at(path: string, make: () => T): T
  /** Names before parameters; the time depends on the path alone. Undefined where nothing fits. */
  find(path: string): T | undefined
}

export const createPathTree = <T>(): PathTree<T> => {
  const root = newBranch<T>()
  return {
    at(path, make) {
      let branch = root
      for (const segment of segmentsOf(path)) {
        const known = isParameter(segment) ? branch.any : branch.named.get(segment)
        const next = known ?? newBranch<T>()
        if (isParameter(segment)) branch.any = next
        else branch.named.set(segment, next)
        branch = next
      }
      branch.value ??= make()
      return branch.value
    },
    find(path) {
      const segments = segmentsOf(path)
      if (segments.length > depthLimit) return undefined
      let visits = 0
      const walk = (branch: Branch<T>, depth: number): T | undefined => {
        if (++visits > visitLimit) return undefined
        const segment = segments[depth]
        if (segment === undefined) return branch.value ?? undefined
        const named = branch.named.get(segment)
        const found = named === undefined ? undefined : walk(named, depth + 1)
        return found ?? (branch.any === null ? undefined : walk(branch.any, depth + 1))
      }
      return walk(root, 0)
    },
  }
}
