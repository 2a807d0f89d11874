/** All adapters: a new document is one file beside this one, one line here and one entry in `resources/services.json`. */
import type { Adapter } from '../adapter.ts'
import { feishu } from './feishu.ts'
import { feishuHire } from './feishu-hire.ts'
import { feishuProject } from './feishu-project.ts'
import { tencentBot } from './tencent-bot.ts'
import { turing } from './turing.ts'

export const adapters: readonly Adapter[] = [feishu, feishuProject, feishuHire, turing, tencentBot]
