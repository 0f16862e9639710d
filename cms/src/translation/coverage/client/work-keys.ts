import type { WorkItem } from '../coverage.ts'

type Place = Pick<WorkItem, 'collection' | 'id' | 'language'>

/** Names a line of a list of work. */
export const workKey = ({ collection, id, language }: Place): string => `${collection}:${id}:${language}`

/**
 * The XLIFF of lines that were selected: each document in each of the languages, once. Colons and commas stay as they
 * are, so that the address can be read.
 */
export function xliffAddress(items: readonly Place[]): string {
  const documents = [...new Set(items.map(({ collection, id }) => `${collection}:${id}`))]
  const languages = [...new Set(items.map(({ language }) => language))]
  const list = (names: readonly string[]): string =>
    names.map(encodeURIComponent).join(',').replaceAll('%3A', ':')
  return `/api/translations/xliff?ids=${list(documents)}&languages=${list(languages)}`
}
