/** Readings of the catalog's characters and of those that people write most: a word typed by its sound may have any of them. */

import type { ReadPinyin } from '../core/search/index/mini-index.ts'
import { readPinyin } from '../core/search/index/read-pinyin.ts'

/** The first level of GB 2312. Rows 16 to 55 hold the 3,755 common characters by their sound; a few places at the end are empty. */
const rows = { from: 0xb0, to: 0xd7 }
const cells = { from: 0xa1, to: 0xfe }

const commonHan = (): string => {
  const bytes: number[] = []
  for (let row = rows.from; row <= rows.to; row++)
    for (let cell = cells.from; cell <= cells.to; cell++) bytes.push(row, cell)
  return new TextDecoder('gb18030').decode(Uint8Array.from(bytes)).replace(/\P{Script=Han}/gu, '')
}

export const readAllPinyin: ReadPinyin = (texts) => readPinyin([...texts, commonHan()])
