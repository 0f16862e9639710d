import type { ProblemLine } from '../publish-state.ts'

/** What was found, a line each, with a link to the form where it is fixed. */
export const ProblemList = ({ problems }: { problems: readonly ProblemLine[] }) => (
  <ul className="problem-list">
    {problems.map(({ text, href }) => (
      <li key={text} dir="auto">
        {href === undefined ? text : <a href={href}>{text}</a>}
      </li>
    ))}
  </ul>
)
