import { AdminLink } from '../../../admin/kit/admin-link.tsx'
import { EmptyState } from '../../../admin/kit/empty-state.tsx'
import type { Todo } from '../coverage.ts'
import { type CoverageFilters, todoAddress } from './filters.ts'
import type { CoverageSay } from './texts.ts'
import { todoSentence } from './todo-sentence.ts'

interface TodoListProps {
  todos: readonly Todo[]
  /** Those with which the to-dos were counted. */
  filters: CoverageFilters
  say: CoverageSay
}

/** The to-dos, each a link to exactly these documents. */
export function TodoList({ todos, filters, say }: TodoListProps) {
  return (
    <section className="coverage-todos" aria-labelledby="coverage-todos">
      <h3 id="coverage-todos">{say('coverage.todos')}</h3>
      <EmptyState items={todos} text={say('coverage.todos.none')}>
        <ul className="admin-list">
          {todos.map((todo) => (
            <li key={`${todo.kind} ${todo.language ?? ''}`} data-kind={todo.kind}>
              <AdminLink href={todoAddress(todo.href, filters)}>{todoSentence(todo, say)}</AdminLink>
            </li>
          ))}
        </ul>
      </EmptyState>
    </section>
  )
}
