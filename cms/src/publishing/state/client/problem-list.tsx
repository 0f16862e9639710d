import type { ProblemLine } from '../publish-state.ts'

/** What was found, a line each, leading to the form in which it is mended. */
export const ProblemList = ({ problems }: { problems: readonly ProblemLine[] }) => (
  <ul className="problem-list">
    {problems.map(({ text, href }) => (
      <li key={text} dir="auto">
        {href === undefined ? text : <a href={href}>{text}</a>}
      </li>
    ))}
  </ul>
)
