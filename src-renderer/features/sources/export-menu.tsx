/** Takes entries out: all of them or one service's, in any of the formats. */
import { Download } from 'lucide-react'
import type { ServiceId } from '../../../src-preload/model/catalog.ts'
import { type ExportFormat, exportFormats } from '../../../src-preload/model/exports.ts'
import buttons from '../../components/button.module.css'
import { MenuButton } from '../../components/menu-button.tsx'
import { showProblem } from '../../lib/app-store.ts'
import { bridge } from '../../lib/bridge.ts'
import { useTranslate } from '../../lib/locale.ts'
import { showToast } from '../../lib/toast.ts'

export interface ExportMenuProps {
  /** Null for all. */
  readonly services: readonly ServiceId[] | null
  readonly label: string
}

export const ExportMenu = ({ services, label }: ExportMenuProps) => {
  const t = useTranslate()
  const save = async (format: ExportFormat) => {
    const { name, content, encoding } = await bridge.request('entries:export', format, services)
    const outcome = await bridge.request('file:save', name, content, encoding)
    if (!outcome.ok) showProblem(outcome.problem)
    else if (outcome.value) showToast(t('export.done', { name }))
  }
  return (
    <MenuButton
      aria-label={label}
      data-tooltip={label}
      className={buttons.icon}
      menu={{
        label,
        acts: exportFormats.map((format) => ({ id: format, label: t(`export.${format}`) })),
        onAct: (id) => {
          const format = exportFormats.find((known) => known === id)
          if (format !== undefined) void save(format)
        },
      }}
    >
      <Download size={16} strokeWidth={1.75} aria-hidden />
    </MenuButton>
  )
}
