/** What the Feishu document misspells or mixes up, found by reading all of its rows against each other. */
import type { Slip } from '../slips.ts'

const misspelt = (field: Slip['field'], written: string, right: string): Slip => ({
  code: null,
  field,
  written,
  right,
  reason: 'misspelt',
})

export const feishuSlips: readonly Slip[] = [
  misspelt('message', 'not vaild', 'not valid'),
  misspelt('message', 'invaild', 'invalid'),
  misspelt('message', 'forbiden', 'forbidden'),
  misspelt('message', 'acount', 'account'),
  misspelt('message', 'unactive', 'inactive'),
  misspelt('message', 'too may users', 'too many users'),
  misspelt('message', 'more more than', 'more than'),
  misspelt('message', 'Apporval', 'Approval'),
  misspelt('message', 'resource not find', 'resource not found'),
  misspelt('message', 'must not user himself', 'must not be user himself'),
  misspelt('message', 'MSyncUser must user_id must', 'MSyncUser user_id must'),
  misspelt('message', 'email nor mobile is not provided', 'email nor mobile is provided'),
  misspelt('advice', 'sheeId', 'sheetId'),
  misspelt('advice', 'herf', 'href'),
  misspelt('advice', 'revison', 'revision'),
  misspelt('advice', 'tenant_aceess_token', 'tenant_access_token'),
  misspelt('advice', '日历从访问权限', '日历的访问权限'),
  misspelt('advice', '使用上线', '使用上限'),
  { code: '41008', field: 'advice', written: '未认证企业', right: '当前企业套餐', reason: 'other-row' },
  { code: '99992378', field: 'advice', written: 'open_app_version_id', right: 'open_room_id', reason: 'other-row' },
]
