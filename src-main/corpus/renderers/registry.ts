/** All renderers: the public formatter strings of reference/envelopes.md §2–6, as test code. */
import { feishuRenderers } from './feishu.ts'
import { projectRenderers } from './feishu-project.ts'
import { bareRenderers, wordRenderers } from './remains.ts'
import type { Renderer } from './renderer.ts'
import { botRenderers } from './tencent-bot.ts'
import { turingRenderers } from './turing.ts'

export const renderers: readonly Renderer[] = [
  ...feishuRenderers,
  ...projectRenderers,
  ...turingRenderers,
  ...botRenderers,
  ...bareRenderers,
  ...wordRenderers,
]
