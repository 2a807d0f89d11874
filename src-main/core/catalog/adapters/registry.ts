/** All adapters: a new document is one file beside this one, one line here and one entry in `resources/services.json`. */
import type { Adapter } from '../adapter.ts'
import { tencentBot } from './tencent-bot.ts'

export const adapters: readonly Adapter[] = [tencentBot]
