/** What a renderer is: one way an error looks when people paste it, and what of it survives. */
import type { ErrorCase } from '../error-case.ts'

export interface Rendering {
  readonly text: string
  /** Whether the status survives; a number where it is another than the entry's, null where any is fair. */
  readonly http?: boolean | number | null
  /** Null where any id is fair. */
  readonly logId?: boolean | null
}

export interface Renderer {
  readonly name: string
  readonly services: readonly string[]
  /** The service cannot be told from the text alone where other services have the code, too. */
  readonly bare?: boolean
  /** The message is all that survives. */
  readonly byMessage?: boolean
  render(error: ErrorCase): Rendering
}

export const forServices = (
  services: readonly string[],
  list: readonly Omit<Renderer, 'services'>[],
): readonly Renderer[] => list.map((renderer) => ({ ...renderer, services }))
