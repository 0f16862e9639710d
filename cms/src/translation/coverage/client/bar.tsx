import type { Part, PartName } from './amounts.ts'

interface BarProps {
  parts: readonly Part[]
}

/**
 * Progress as a bar. Each part has its own pattern besides its colour, and its size is given in words beside the bar,
 * so assistive technology skips it.
 */
export const Bar = ({ parts }: BarProps) => (
  <span className="coverage-bar" aria-hidden="true">
    {parts
      .filter(({ amount }) => amount > 0)
      .map(({ name, percent }) => (
        <span key={name} data-part={name} style={{ inlineSize: `${percent}%` }} />
      ))}
  </span>
)

/** A sample of a part of a bar, for the legend. */
export const BarSample = ({ part }: { part: PartName }) => (
  <span className="coverage-bar coverage-bar--sample" aria-hidden="true">
    <span data-part={part} style={{ inlineSize: '100%' }} />
  </span>
)
