import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { QueryContext } from './query-context.ts'

type Compute = (context: QueryContext, ...args: string[]) => unknown

const computeByName = new Map<string, Compute>()

/**
 * Declares a query: a memoized function.
 * @param name of the query, without spaces; its arguments contain no spaces either
 */
type DeclareQuery = <Args extends readonly string[], Value>(
  name: string,
  compute: (context: QueryContext, ...args: Args) => Value,
) => (context: QueryContext, ...args: Args) => Value

const declareIn =
  (languageOf: (context: QueryContext) => LanguageTag): DeclareQuery =>
  (name, compute) => {
    computeByName.set(name, compute as unknown as Compute)
    // A name always goes with one `compute`, so what is found under it has its type.
    return (context, ...args) =>
      context.fetch([languageOf(context), name, ...args].join(' ')) as ReturnType<typeof compute>
  }

/**
 * A query that several pages share, such as an office's card. It is computed once for each language and arguments, and
 * a page depends only on its result: a change of an office that its card does not show leaves alone the pages that show
 * the card.
 */
export const query = declareIn(({ language }) => language)

/**
 * A query with the same result in every language, such as the guides under a topic. It is computed once, as in the first
 * language of the site, and must not return words.
 */
export const languageIndependentQuery = declareIn(
  ({ settings, language }) => settings.languages[0] ?? language,
)

/**
 * The function behind a query.
 * @throws Error when no module that has been loaded declares it
 */
export function computeOf(name: string): Compute {
  const compute = computeByName.get(name)
  if (!compute) throw new Error(`There is no query with the name “${name}”.`)
  return compute
}
