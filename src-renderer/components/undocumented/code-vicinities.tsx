/** What can be said of a number that no document lists, before anybody knows whose it is. */
import { useEffect, useState } from 'react'
import type { CodeVicinity } from '../../../src-preload/model/undocumented.ts'
import { useApp } from '../../lib/app-store.ts'
import { bridge } from '../../lib/bridge.ts'
import { useLocalText, useTranslate, wordSentence } from '../../lib/locale.ts'

/** Codes around it that are named. */
const mostNamed = 5

const none: readonly CodeVicinity[] = []

/** Empty for what is no number, and until it is known. */
const useVicinities = (code: string): readonly CodeVicinity[] => {
  const [known, setKnown] = useState({ code, vicinities: none })
  const isNumber = /^\d{3,15}$/.test(code)
  useEffect(() => {
    if (!isNumber) return
    let isWanted = true
    bridge
      .request('catalog:vicinities', code)
      .then((vicinities) => isWanted && setKnown({ code, vicinities }))
      .catch((error: unknown) => console.error(error))
    return () => {
      isWanted = false
    }
  }, [code, isNumber])
  return isNumber && known.code === code ? known.vicinities : none
}

const CodeVicinities = ({ code }: { readonly code: string }) => {
  const t = useTranslate()
  const pick = useLocalText()
  const services = useApp((state) => state.services)
  return useVicinities(code).map(({ service: id, block, neighbours }) => {
    const known = services.get(id)
    const service = known === undefined ? id : pick(known.shortName)
    const codes = [...new Set(neighbours.map((row) => row.code))].slice(0, mostNamed).join(t('list.separator'))
    return (
      <div key={id}>
        {block !== null && <p>{t('absent.block', { service, block: wordSentence(t, block.name) })}</p>}
        {codes !== '' && <p>{t('absent.near', { service, codes })}</p>}
      </div>
    )
  })
}

export default CodeVicinities
