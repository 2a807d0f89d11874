/** What is known of a code that no document lists, loaded for whoever shows it. */
import { useEffect, useState } from 'react'
import type { ServiceId } from '../../../src-preload/model/catalog.ts'
import type { CodeFacts, UndocumentedCode } from '../../../src-preload/model/undocumented.ts'
import { bridge } from '../../lib/bridge.ts'

/** Null while it is loaded, and for nothing to explain. */
export const useUndocumented = (
  service: ServiceId,
  code: string | null,
  { message, http, links }: CodeFacts,
): UndocumentedCode | null => {
  const [known, setKnown] = useState<UndocumentedCode | null>(null)
  const listed = links.join('\n')
  useEffect(() => {
    if (code === null) return
    let isWanted = true
    const facts = { message, http, links: listed === '' ? [] : listed.split('\n') }
    bridge
      .request('catalog:explain', service, code, facts)
      .then((found) => isWanted && setKnown(found))
      .catch((error: unknown) => console.error(error))
    return () => {
      isWanted = false
    }
  }, [service, code, message, http, listed])
  return known !== null && known.service === service && known.code === code ? known : null
}
