/** A field's text where people type by input methods: half-typed letters are shown, and told only once they are a word. */
import { type ChangeEvent, type CompositionEvent, useState } from 'react'

/** What an input needs to show `text` and to tell what is typed. */
export const useComposedText = (text: string, setText: (text: string) => void) => {
  /** What stands in the field while an input method composes; null when none does. */
  const [composing, setComposing] = useState<string | null>(null)
  return {
    value: composing ?? text,
    onCompositionStart: () => setComposing(text),
    onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => {
      setComposing(null)
      setText(event.currentTarget.value)
    },
    onChange: (event: ChangeEvent<HTMLInputElement>) =>
      (composing === null ? setText : setComposing)(event.currentTarget.value),
  }
}
