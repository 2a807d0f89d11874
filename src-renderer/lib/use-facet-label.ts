/** What a facet's value is called. */
import { actors, kinds, retries } from '../../src-preload/model/catalog.ts'
import type { Facet } from '../../src-preload/model/search.ts'
import { useApp } from './app-store.ts'
import { useLocalText, useTranslate } from './locale.ts'

/** `http` 0 stands for "the document names none"; a value that nothing knows shows itself. */
export const useFacetLabel = (): ((facet: Facet, value: string | number) => string) => {
  const t = useTranslate()
  const pick = useLocalText()
  const services = useApp((state) => state.services)
  return (facet, value) => {
    if (facet === 'http') return value === 0 ? t('http.none') : String(value)
    if (facet === 'service') {
      const service = services.get(String(value))
      return service === undefined ? String(value) : pick(service.shortName)
    }
    const kind = kinds.find((known) => known === value)
    if (kind !== undefined) return t(`kind.${kind}`)
    const retry = retries.find((known) => known === value)
    if (retry !== undefined) return t(`retry.${retry}`)
    const actor = actors.find((known) => known === value)
    return actor === undefined ? String(value) : t(`actor.${actor}`)
  }
}
