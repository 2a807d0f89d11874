/** Saves the case for a ticket, as Markdown or HTML, with every secret masked. */
import { FileDown } from 'lucide-react'
import type { ReplySubject } from '../../../../src-preload/model/reply.ts'
import { type CaseFormat, caseFormats, nameCase, writeCase } from '../../../../src-preload/reply/compose-case.ts'
import buttons from '../../../components/button.module.css'
import { MenuButton } from '../../../components/menu-button.tsx'
import { showProblem } from '../../../lib/app-store.ts'
import { bridge } from '../../../lib/bridge.ts'
import { useLibrary } from '../../../lib/library-store.ts'
import { useLocale, useTranslate } from '../../../lib/locale.ts'
import { showToast } from '../../../lib/toast.ts'
import { redactText } from '../find-secrets.ts'
import { useDiagnose } from '../use-diagnose.ts'

export interface ExportCaseProps {
  readonly subjects: readonly ReplySubject[]
  readonly reply: string
}

export const ExportCase = ({ subjects, reply }: ExportCaseProps) => {
  const t = useTranslate()
  const locale = useLocale()
  const notes = useLibrary((state) => state.notes)
  const diagnosis = useDiagnose((state) => state.diagnosis)
  const files = useDiagnose((state) => state.source?.names)
  const save = async (format: CaseFormat) => {
    const content = {
      subjects,
      foreign: diagnosis?.foreign ?? [],
      reply,
      notes: subjects.flatMap(({ code, entry }) => {
        const note = entry === null ? undefined : notes.get(entry.id)
        return note === undefined || note.text.trim() === '' ? [] : [{ code, text: note.text.trim() }]
      }),
      files: files ?? [],
      time: new Date().toISOString(),
    }
    const name = nameCase(content, format)
    const outcome = await bridge.request(
      'file:save',
      name,
      await writeCase(content, locale, format, redactText),
      'text',
    )
    if (!outcome.ok) showProblem(outcome.problem)
    else if (outcome.value) showToast(t('export.done', { name }))
  }
  return (
    <MenuButton
      className={buttons.quiet}
      data-tooltip={t('case.export-hint')}
      menu={{
        label: t('case.export'),
        acts: caseFormats.map((format) => ({ id: format, label: t(`case.export.${format}`) })),
        onAct: (id) => {
          const format = caseFormats.find((known) => known === id)
          if (format !== undefined) void save(format)
        },
      }}
    >
      <FileDown size={14} strokeWidth={2} aria-hidden />
      {t('case.export')}
    </MenuButton>
  )
}
