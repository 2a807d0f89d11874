/** The pages responses point to are named by their purpose. */
import { expect, test } from 'vitest'
import { linkName } from './link-name.ts'

test.each([
  ['https://open.feishu.cn/app/cli_a/auth?q=im:message,im:chat&op_from=openapi', 'permission'],
  ['https://open.feishu.cn/search?from=openapi&log_id=2026&code=99991672&method_id=69', 'troubleshooter'],
  ['https://open.feishu.cn/document/ukTMukTMukTM/ugjM14COyUjL4ITN', 'document'],
  ['https://example.com/status', 'page'],
] as const)('%s is %s', (url, name) => expect(linkName(url)).toBe(name))
