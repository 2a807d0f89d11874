/** Traditional characters, and Taiwan's names of an interface or an answer, as rules write them: unit for unit, so that no offset moves. */

/** Where one word says it otherwise than the other script would. */
const words: Readonly<Record<string, string>> = { 介面: '接口', 回傳: '返回', 閘道: '网关', 訊息: '信息' }

/** Those that words for errors, calls and services are made of. */
const traditional =
  '報錯誤碼圖飛書項專騰訊雲單異現處總還個這裡說過開關網傳發給變彈級試測類無權請問調導輸數據務應響檔後從麼邊時轉會實際業確認連線載讀寫場頁臺靈該題沒滿獲許機'
const simplified =
  '报错误码图飞书项专腾讯云单异现处总还个这里说过开关网传发给变弹级试测类无权请问调导输数据务应响档后从么边时转会实际业确认连线载读写场页台灵该题没满获许机'

const twins = new Map([
  ...Object.entries(words),
  ...traditional.split('').map((unit, place): [string, string] => [unit, simplified[place] ?? unit]),
])
const any = new RegExp(`[介閘${traditional}]`)
const all = new RegExp(`${Object.keys(words).join('|')}|[${traditional}]`, 'g')

export const plainHan = (text: string): string =>
  any.test(text) ? text.replace(all, (part) => twins.get(part) ?? part) : text
