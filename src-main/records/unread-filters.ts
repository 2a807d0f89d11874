/** Filters in a query that name no known value, each as a sentence with the ids that would be read. */
import type { Translate } from '../../src-preload/message.ts'
import { emptyFilter } from '../../src-preload/model/search.ts'
import type { Engine } from '../core/engine.ts'

export const wordUnreadFilters = (engine: Engine, text: string, t: Translate): readonly string[] =>
  engine
    .browse({ text, filter: emptyFilter, sort: null, offset: 0, limit: 0 })
    .understood.unread.map(({ written, facet, known }) =>
      t('search.unread-filter', {
        written,
        facet: t(`column.${facet}`),
        known: facet === 'http' ? t('search.http-values') : known.join(t('list.separator')),
      }),
    )
