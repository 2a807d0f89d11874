/** An image named by a document: a link to it, never the image itself, for nothing is loaded from outside. */
import { Image } from 'lucide-react'
import { useTranslate } from '../../lib/locale.ts'
import { ExternalLink } from '../external-link.tsx'
import styles from './markdown.module.css'

/** Names such as `image.png` say nothing. */
const fileName = /^[\w-]*\.?(png|jpe?g|gif|webp|svg)?$/i

export const ImageLink = ({ url, text }: { readonly url: string; readonly text: string }) => {
  const t = useTranslate()
  return (
    <ExternalLink url={url} className={styles.image}>
      <Image size={14} strokeWidth={2} aria-hidden />
      {fileName.test(text) ? t('markdown.image') : text}
    </ExternalLink>
  )
}
