/** Where nothing tells whose error it is: the documented codes that the text names as codes, one step from the catalog. */
import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { emptyFilter } from '../../../src-preload/model/search.ts'
import buttons from '../../components/button.module.css'
import { bridge } from '../../lib/bridge.ts'
import { goTo } from '../../lib/destination.ts'
import { useTranslate } from '../../lib/locale.ts'
import { namedCodes } from './named-codes.ts'
import type { TextSource } from './text-source.ts'
import { orRecover } from './use-diagnose.ts'

/** UTF-16 units of the text that are looked at. */
const reach = 4_000

const isDocumented = async (code: string): Promise<boolean> => {
  const query = { text: code, filter: emptyFilter, sort: null, offset: 0, limit: 1 }
  return (await bridge.request('catalog:browse', query)).rows[0]?.code === code
}

const findDocumented = async (source: TextSource): Promise<readonly string[]> => {
  const codes = namedCodes(await source.read(0, reach))
  const found = await Promise.all(codes.map(isDocumented))
  return codes.filter((_, at) => found[at])
}

export const LookUpCodes = ({ source }: { readonly source: TextSource }) => {
  const t = useTranslate()
  const [codes, setCodes] = useState<readonly string[]>([])
  useEffect(() => {
    let isWanted = true
    findDocumented(source)
      .then((found) => isWanted && setCodes(found))
      .catch(orRecover(source))
    return () => {
      isWanted = false
    }
  }, [source])
  if (codes.length === 0) return null
  return (
    <>
      <p>{t('diagnose.whose')}</p>
      {codes.map((code) => (
        <button
          key={code}
          type="button"
          className={buttons.bordered}
          onClick={() => goTo({ view: 'search', text: code })}
        >
          <Search size={14} strokeWidth={2} aria-hidden />
          {t('diagnose.look-up', { code })}
        </button>
      ))}
    </>
  )
}
