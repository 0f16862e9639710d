import { Link } from '@payloadcms/ui'
import { EmptyState } from '../../../admin/kit/empty-state.tsx'
import type { Todo } from '../coverage.ts'
import { type CoverageFilters, todoAddress } from './filters.ts'
import type { Texts } from './texts.ts'
import { todoSentence } from './todo-sentence.ts'

interface TodoListProps {
  todos: readonly Todo[]
  /** Those with which the to-dos were counted. */
  filters: CoverageFilters
  texts: Texts
  adminLanguage: string
}

/** What there is to do, each a link to the very documents. */
export function TodoList({ todos, filters, texts, adminLanguage }: TodoListProps) {
  return (
    <section className="coverage-todos" aria-labelledby="coverage-todos">
      <h3 id="coverage-todos">{texts['coverage.todos']}</h3>
      <EmptyState items={todos} text={texts['coverage.todos.none']}>
        <ul>
          {todos.map((todo) => (
            <li key={`${todo.kind} ${todo.language ?? ''}`} data-kind={todo.kind}>
              <Link href={todoAddress(todo.href, filters)} prefetch={false}>
                {todoSentence(todo, texts, adminLanguage)}
              </Link>
            </li>
          ))}
        </ul>
      </EmptyState>
    </section>
  )
}
