/** What crosses between main and the thread that reads pictures. */
import type { Outcome } from '../../src-preload/model/outcome.ts'
import type { PictureProgress, PictureText } from '../../src-preload/model/picture.ts'

export type PictureCall =
  | { readonly type: 'read'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly type: 'cancel'; readonly id: number }

export type PictureMessage =
  | { readonly type: 'progress'; readonly id: number; readonly progress: PictureProgress }
  | { readonly type: 'done'; readonly id: number; readonly outcome: Outcome<PictureText> }
