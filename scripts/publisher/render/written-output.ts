import type { Output, RenderedPage } from '@tienviitta/site/renderer'
import type { WrittenEntries } from './shard-messages.ts'

/** A file that was rendered and written; its links without those reported for other pages. */
export interface WrittenOutput
  extends Output, Omit<WrittenEntries, 'dependencies'>, Pick<RenderedPage, 'dependencies'> {}

/**
 * Turns what children report into written outputs. Ids, hashes and keys that many pages depend on are kept once for all
 * of them, because a site has tens of thousands of pages.
 */
export function writtenOutputs(): (output: Output, entries: WrittenEntries) => WrittenOutput {
  const known = new Map<string, string>()
  const once = <Text extends string>(text: Text): Text => {
    const same = known.get(text)
    if (same !== undefined) return same as Text
    known.set(text, text)
    return text
  }
  const mapOf = <Key extends string>(entries: readonly (readonly [Key, string])[]): Map<Key, string> =>
    new Map(entries.map(([key, value]) => [once(key), once(value)]))
  return (output, { dependencies, alternates, ...file }) => {
    const { documents, lists, queries, ...bounds } = dependencies
    return {
      ...output,
      ...file,
      dependencies: { documents: mapOf(documents), lists: mapOf(lists), queries: mapOf(queries), ...bounds },
      alternates: alternates && { path: alternates.path, translated: alternates.translated.map(once) },
    }
  }
}
