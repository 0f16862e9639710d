interface MachineMeterProps {
  used: number
  budget: number
  /** How many characters of the budget are used. */
  words: string
}

/** From this part of the budget on, browsers colour the bar as a warning. */
const NEARLY_USED = 0.8

/** How much of the month's characters machine translation has used: a bar with the same in words. */
export const MachineMeter = ({ used, budget, words }: MachineMeterProps) => (
  <label className="machine-meter">
    <span>{words}</span>{' '}
    <meter
      min={0}
      max={Math.max(budget, 1)}
      high={Math.max(budget, 1) * NEARLY_USED}
      optimum={0}
      value={Math.min(used, budget)}
    />
  </label>
)
