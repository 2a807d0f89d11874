/** Which columns are shown, and their own widths back. */
import { Columns3 } from 'lucide-react'
import buttons from '../../components/button.module.css'
import { MenuButton } from '../../components/menu-button.tsx'
import { changeLayout, useApp } from '../../lib/app-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { hideableColumns } from './columns.tsx'

export const ColumnsMenu = () => {
  const t = useTranslate()
  const hidden = useApp((state) => state.layout.hiddenColumns)
  return (
    <MenuButton
      aria-label={t('columns.title')}
      data-tooltip={t('columns.title')}
      className={buttons.icon}
      menu={{
        label: t('columns.title'),
        options: hideableColumns.map((id) => ({ id, label: t(`column.${id}`) })),
        ticked: hideableColumns.filter((id) => !hidden.includes(id)),
        onTick: (shown) => changeLayout({ hiddenColumns: hideableColumns.filter((id) => !shown.includes(id)) }),
        acts: [{ id: 'reset', label: t('columns.reset-widths') }],
        onAct: () => changeLayout({ columnWidths: {} }),
      }}
    >
      <Columns3 size={16} strokeWidth={1.75} aria-hidden />
    </MenuButton>
  )
}
