/** A box for many things at once: ticked when all are picked, half when some are. */
export interface TickBoxProps {
  readonly label: string
  readonly count: number
  readonly of: number
  onTick(isPicked: boolean): void
}

export const TickBox = ({ label, count, of, onTick }: TickBoxProps) => (
  <input
    type="checkbox"
    aria-label={label}
    ref={(box) => {
      if (box !== null) box.indeterminate = count > 0 && count < of
    }}
    checked={of > 0 && count === of}
    disabled={of === 0}
    onChange={() => onTick(count < of)}
  />
)
