// @vitest-environment happy-dom
/** History is asked for when it is shown, and again only when it or the entries changed. */
import { expect, test } from 'vitest'
import type { HistoryOverview, HistoryPage } from '../../../src-preload/model/library.ts'
import { answer, askedWith, tell } from '../../components.fixture.tsx'
import { readHistory, useHistory } from './history-store.ts'

test('history is read anew when it changes, and when other entries come into use; before it was shown nothing is asked', async () => {
  answer('history:read', () => ({ items: [] }) as unknown as HistoryPage)
  answer('history:overview', () => ({ services: [] }) as unknown as HistoryOverview)
  await tell('catalog:changed')
  expect(askedWith('history:read')).toHaveLength(0)
  await readHistory()
  expect(useHistory.getState().page?.items).toEqual([])
  await tell('catalog:changed')
  await tell('library:changed', 'history')
  await tell('library:changed', 'favorites')
  expect(askedWith('history:read')).toHaveLength(3)
})
