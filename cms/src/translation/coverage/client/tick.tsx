interface TickProps {
  label: string
  /** Whether the label is for screen readers only: the table shows what the box is for. */
  isLabelHidden?: boolean
  isTicked: boolean
  change: () => void
}

/** A checkbox in a table. */
export const Tick = ({ label, isLabelHidden = false, isTicked, change }: TickProps) => (
  <label className="coverage-table__tick">
    <input type="checkbox" checked={isTicked} onChange={change} />
    {isLabelHidden ? <span className="admin-hidden">{label}</span> : label}
  </label>
)
