/** What crosses between main and the program that reads pictures. */
import type { Outcome } from '../../src-preload/model/outcome.ts'
import type { PictureProgress, PictureText } from '../../src-preload/model/picture.ts'

/** What it is started with. */
export interface PictureStart {
  /** The folder with the model files. */
  readonly folder: string
}

export type PictureCall =
  | { readonly type: 'read'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly type: 'cancel'; readonly id: number }

export type PictureMessage =
  | { readonly type: 'progress'; readonly id: number; readonly progress: PictureProgress }
  | { readonly type: 'done'; readonly id: number; readonly outcome: Outcome<PictureText> }
