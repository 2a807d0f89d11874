/** What a saved reply is for, in words. */
import type { SavedReply } from '../../../src-preload/model/saved-replies.ts'
import { useApp } from '../../lib/app-store.ts'
import { useLocalText, useTranslate } from '../../lib/locale.ts'

export const ReplyScope = ({ reply: { service, code, kind } }: { readonly reply: SavedReply }) => {
  const t = useTranslate()
  const pick = useLocalText()
  const name = useApp((state) => (service === null ? undefined : state.services.get(service)?.shortName))
  const parts = [name === undefined ? service : pick(name), code, kind === null ? null : t(`kind.${kind}`)]
  return <>{parts.filter((part) => part !== null).join(' · ') || t('replies.any')}</>
}
