/** An icon button that is on or off, and looks it. */
import { IconButton, type IconButtonProps } from './icon-button.tsx'
import styles from './toggle-button.module.css'

export interface ToggleButtonProps extends Pick<IconButtonProps, 'icon' | 'label' | 'keys'> {
  readonly isOn: boolean
  onToggle(isOn: boolean): void
}

export const ToggleButton = ({ isOn, onToggle, ...rest }: ToggleButtonProps) => (
  <IconButton {...rest} aria-pressed={isOn} className={styles.toggle} onClick={() => onToggle(!isOn)} />
)
