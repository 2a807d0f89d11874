/** Entries as they are shown: table rows and hits, with what the query found in them marked. */
import type { Entry } from '../../../../src-preload/model/catalog.ts'
import {
  type EntryRow,
  type Highlight,
  type Hit,
  type MarkedText,
  type TextField,
  textFields,
} from '../../../../src-preload/model/search.ts'
import { plainEntry } from '../../catalog/packed-entries.ts'
import { shownMeaning } from '../index/index-document.ts'
import type { Highlighter } from './highlight.ts'

type Texts = Readonly<Partial<Record<TextField, string | null>>>

const highlightAll = (texts: Texts, highlight: Highlighter): readonly Highlight[] => {
  const highlights: Highlight[] = []
  for (const field of textFields) {
    const text = texts[field] ?? ''
    if (text !== '') for (const { start, end } of highlight(text)) highlights.push({ field, start, end })
  }
  return highlights
}

export const toRow = (entry: Entry, highlight: Highlighter, note: MarkedText | null): EntryRow => {
  const { id, service, code, name, message, kind, http, retry, actor } = entry
  const gloss = entry.gloss === undefined ? null : { language: entry.gloss.language, meaning: entry.gloss.meaning }
  const meaning = shownMeaning(entry)
  const highlights = highlightAll({ code, name, message, meaning }, highlight)
  return { id, service, code, name, message, meaning, gloss, kind, http, retry, actor, highlights, note }
}

export const toHit = (entry: Entry, score: number, highlight: Highlighter): Hit => {
  const { code, name, message, advice } = entry
  const meaning = shownMeaning(entry)
  const highlights = highlightAll({ code, name, message, meaning, advice }, highlight)
  return { entry: plainEntry(entry), meaning, score, highlights }
}
