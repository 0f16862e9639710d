interface TickProps {
  label: string
  /** Whether the label is only heard: the table shows what the box is about. */
  isLabelHidden?: boolean
  isTicked: boolean
  change: () => void
}

/** A box to tick in a table. */
export const Tick = ({ label, isLabelHidden = false, isTicked, change }: TickProps) => (
  <label className="coverage-table__tick">
    <input type="checkbox" checked={isTicked} onChange={change} />
    {isLabelHidden ? <span className="admin-hidden">{label}</span> : label}
  </label>
)
