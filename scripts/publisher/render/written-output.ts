import type { Output, RenderedPage } from '@tienviitta/site/renderer'
import type { WrittenEntries } from './shard-messages.ts'

/** A file that was rendered and written. */
export interface WrittenOutput extends Output, Pick<RenderedPage, 'status' | 'makings' | 'alternates'> {
  /** SHA-256 of its bytes, 64 hexadecimal characters. */
  readonly hash: string
  /** Its length. */
  readonly bytes: number
  /** What is wrong with the page by itself. */
  readonly faults: WrittenEntries['faults']
  /** Where it leads, without what another page has been asked about. */
  readonly links: WrittenEntries['links']
}

/**
 * Makes written outputs of what children tell. Ids, hashes and keys that many pages were made of are kept once for all
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
  return (output, { makings, alternates, ...file }) => {
    const { documents, lists, parts, ...times } = makings
    return {
      ...output,
      ...file,
      makings: { documents: mapOf(documents), lists: mapOf(lists), parts: mapOf(parts), ...times },
      ...(alternates && {
        alternates: { path: alternates.path, translated: alternates.translated.map(once) },
      }),
    }
  }
}
