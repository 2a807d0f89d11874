/** Rows that two people wrote for the same service, as one table: whoever wrote a code alone keeps it, and no text is lost. */
import type { OwnEntryDraft } from '../../../src-preload/model/own-entries.ts'

/** Mine, and behind it what theirs says otherwise. */
const joinTexts = (mine: string, theirs: string): string => {
  if (theirs === '' || mine.includes(theirs)) return mine
  return mine === '' || theirs.includes(mine) ? theirs : `${mine}\n\n${theirs}`
}

/** A message is one line: another one is part of what it means. */
const joinRows = (mine: OwnEntryDraft, theirs: OwnEntryDraft): OwnEntryDraft => {
  const isSame = theirs.message === '' || theirs.message === mine.message
  const message = mine.message === '' ? theirs.message : mine.message
  const saidBeside = isSame || message === theirs.message ? theirs.meaning : joinTexts(theirs.message, theirs.meaning)
  return {
    service: mine.service,
    code: mine.code,
    message,
    meaning: joinTexts(mine.meaning, saidBeside),
    advice: joinTexts(mine.advice, theirs.advice),
    http: mine.http ?? theirs.http,
    kind: mine.kind ?? theirs.kind,
    retry: mine.retry ?? theirs.retry,
    actor: mine.actor ?? theirs.actor,
  }
}

/** Mine in their order, then what only theirs has. Merging the same rows again changes nothing. */
export const mergeOwnRows = (
  mine: readonly OwnEntryDraft[],
  theirs: readonly OwnEntryDraft[],
): readonly OwnEntryDraft[] => {
  const byCode = new Map(theirs.map((row) => [row.code, row]))
  const known = new Set(mine.map(({ code }) => code))
  return [
    ...mine.map((row) => {
      const other = byCode.get(row.code)
      return other === undefined ? row : joinRows(row, other)
    }),
    ...theirs.filter(({ code }) => !known.has(code)),
  ]
}
