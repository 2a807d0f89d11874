/** One setting with a few values: a row of choices, the chosen one marked. */

import type { Translate } from '../../../src-preload/message.ts'
import {
  densities,
  enterActions,
  keptDays,
  languages,
  replyAudiences,
  replyLanguages,
  replyNotesChoices,
  type Settings,
  themes,
  watchSensitivities,
} from '../../../src-preload/model/settings.ts'
import { ChoiceOption } from '../../components/choice-option.tsx'
import { changeSetting, useApp, useIsManaged } from '../../lib/app-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { isMessageKey } from '../../lib/texts.ts'
import { ManagedMark } from './setting-row.tsx'
import styles from './settings-view.module.css'

/** The settings that are chosen this way. */
export const choices = {
  language: languages,
  theme: themes,
  density: densities,
  enterAction: enterActions,
  historyDays: keptDays,
  watchSensitivity: watchSensitivities,
  replyAudience: replyAudiences,
  replyLanguage: replyLanguages,
  replyNotes: replyNotesChoices,
} as const satisfies {
  readonly [K in keyof Settings]?: readonly Settings[K][]
}
export type ChoiceName = keyof typeof choices

/** `settings.<name>.<value>`; a value without a label shows itself. */
const labelOf = (t: Translate, name: ChoiceName, value: string | number) => {
  const key = `settings.${name}.${value}`
  return isMessageKey(key) ? t(key) : String(value)
}

export const SettingChoice = <N extends ChoiceName>({ name }: { readonly name: N }) => {
  const t = useTranslate()
  const chosen = useApp((state) => state.settings[name])
  const isManaged = useIsManaged(name)
  const values: readonly (string | number)[] = choices[name]
  return (
    <fieldset className={styles.row} disabled={isManaged}>
      <legend className={styles.label}>{t(`settings.${name}`)}</legend>
      <p className={styles.note}>
        {t(`settings.${name}.note`)}
        {isManaged && <ManagedMark />}
      </p>
      <div className={styles.choices}>
        {values.map((value) => (
          <ChoiceOption
            key={value}
            name={name}
            isChosen={value === chosen}
            className={styles.choice}
            onChoose={() => changeSetting(name, value as Settings[N])}
          >
            {labelOf(t, name, value)}
          </ChoiceOption>
        ))}
      </div>
    </fieldset>
  )
}
