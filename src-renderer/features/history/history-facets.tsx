/** What narrows and orders History: a service, a code, and what its list is grouped by. */
import { ChoiceRow } from '../../components/choice-row.tsx'
import { FacetChip } from '../../components/facet-chip.tsx'
import { useApp } from '../../lib/app-store.ts'
import { useCountText, useLocalText, useTranslate } from '../../lib/locale.ts'
import { chooseCode, chooseService, groupHistory, groupings, useHistory } from './history-store.ts'
import styles from './history-view.module.css'
import { narrowCodes, sumByService } from './narrow-codes.ts'

/** Codes offered in the menu, the most frequent ones; the list by code has all. */
const offeredCodes = 100

/** A chip ticks any number; here the one ticked last counts. */
const lastTicked = (before: string | null, ticked: readonly string[]): string | null =>
  ticked.find((id) => id !== before) ?? null

export const HistoryFacets = () => {
  const t = useTranslate()
  const countText = useCountText()
  const pick = useLocalText()
  const services = useApp((state) => state.services)
  const { service, code, grouping, overview } = useHistory()
  const codes = overview?.codes ?? []
  const nameOf = (id: string) => {
    const known = services.get(id)
    return known === undefined ? id : pick(known.shortName)
  }
  return (
    <fieldset aria-label={t('facet.bar')} className={styles.facets}>
      <FacetChip
        label={t('column.service')}
        options={sumByService(codes).map(({ service: id, count }) => ({
          id,
          label: nameOf(id),
          hint: countText(count),
        }))}
        ticked={service === null ? [] : [service]}
        nameOf={nameOf}
        onTick={(ticked) => chooseService(lastTicked(service, ticked))}
      />
      <FacetChip
        label={t('column.code')}
        options={narrowCodes(codes, { text: '', service })
          .slice(0, offeredCodes)
          .map((one) => ({ id: one.key, label: `${one.code} ${nameOf(one.service)}`, hint: countText(one.count) }))}
        ticked={code === null ? [] : [code]}
        nameOf={(key) => key.slice(key.indexOf('/') + 1)}
        onTick={(ticked) => chooseCode(lastTicked(code, ticked))}
      />
      <span className={styles.grow} />
      <ChoiceRow
        label={t('history.group')}
        values={groupings}
        chosen={grouping}
        labelOf={(value) => t(`history.group.${value}`)}
        onChoose={groupHistory}
      />
    </fieldset>
  )
}
