/** Traditional characters, and Taiwan's names of an interface or an answer, as simplified texts have them: unit for unit, so that no offset moves. */
import { hanPairs } from './han-pairs.ts'

/** Where one word says it otherwise than the other script would. */
const words: Readonly<Record<string, string>> = { 介面: '接口', 回傳: '返回', 閘道: '网关', 訊息: '信息' }

const twins = new Map([...Object.entries(words), ...hanPairs])
const traditional = hanPairs.map(([character]) => character).join('')
/** A text has one of these wherever it may be written otherwise: each word above has one, too. */
const marks = `介${traditional}`
const any = new RegExp(`[${marks}]`)
const all = new RegExp(`${Object.keys(words).join('|')}|[${traditional}]`, 'g')

export const plainHan = (text: string): string =>
  any.test(text) ? text.replace(all, (part) => twins.get(part) ?? part) : text

const firstHan = 0x4e00
/** By unit from the first Han character on: 1 where a text that has it may be written otherwise. */
const marked = new Uint8Array(0x5200)
for (const character of marks) marked[character.charCodeAt(0) - firstHan] = 1

/** Whether `plainHan` may change a text that has this unit, which is one of a Han character. */
export const isTraditional = (unit: number): boolean => marked[unit - firstHan] === 1
