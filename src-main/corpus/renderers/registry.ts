/** All renderers: the public formatter strings of docs/envelopes.md, as test code. */
import { feishuRenderers } from './feishu.ts'
import { projectRenderers } from './feishu-project.ts'
import { bareRenderers, messageFirstRenderers, wordRenderers } from './remains.ts'
import type { Renderer } from './renderer.ts'
import { botRenderers } from './tencent-bot.ts'
import { turingRenderers } from './turing.ts'

export const renderers: readonly Renderer[] = [
  ...feishuRenderers,
  ...projectRenderers,
  ...turingRenderers,
  ...botRenderers,
  ...bareRenderers,
  ...messageFirstRenderers,
  ...wordRenderers,
]
