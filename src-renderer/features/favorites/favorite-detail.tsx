/** What only favorites have: their tags; and the last known text of one whose entry is gone. */
import { useState } from 'react'
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import { libraryLimits } from '../../../src-preload/model/library.ts'
import { EntryNote } from '../../components/note/entry-note.tsx'
import { changeFavorites, useLibrary } from '../../lib/library-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { splitTags } from '../../lib/split-tags.ts'
import styles from './favorites-view.module.css'

const TagField = ({ entry, tags }: { readonly entry: EntryId; readonly tags: readonly string[] }) => {
  const t = useTranslate()
  const [text, setText] = useState(tags.join(', '))
  const save = () => {
    const next = splitTags(text)
    if (next.join('\n') !== tags.join('\n')) void changeFavorites({ type: 'tag', entry, tags: next })
  }
  return (
    <label className={styles.tagField}>
      {t('favorites.tags')}
      <input
        className={styles.tagInput}
        placeholder={t('favorites.tags-hint')}
        maxLength={libraryLimits.tag * libraryLimits.tags}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && save()}
      />
    </label>
  )
}

export const FavoriteDetail = ({ entry }: { readonly entry: EntryId }) => {
  const t = useTranslate()
  const favorite = useLibrary((state) => state.favorites.items.find((item) => item.entry === entry))
  const isGone = useLibrary((state) => state.gone.has(entry))
  if (favorite === undefined) return null
  return (
    <>
      <TagField key={`${entry} ${favorite.tags.join()}`} entry={entry} tags={favorite.tags} />
      {isGone && (
        <article className={styles.goneEntry}>
          <p className={styles.gone}>{t('favorites.gone-note')}</p>
          <h2 className={styles.goneCode}>{favorite.known.code}</h2>
          <p>{favorite.known.message}</p>
          <EntryNote entry={entry} />
        </article>
      )}
    </>
  )
}
