/** What the person has been told once and need not be told again. */
import { fields, flag, type Shape } from './shape.ts'

export interface Hints {
  /** That closing the main window leaves the app in the tray. */
  readonly staysInTray: boolean
}

export const initialHints: Hints = { staysInTray: false }
export const isHints: Shape<Hints> = fields<Hints>({ staysInTray: flag })
