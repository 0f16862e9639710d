import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import type { Dependencies } from '@tienviitta/site/incremental/dependencies'
import type { Output, RenderedPage } from '@tienviitta/site/renderer'
import { z } from 'zod'
import { parsedJson } from '@tienviitta/process/parsed-json'
import type { ReleaseFile } from './release-manifest.ts'

/** A rendered file of a release with its dependencies: what the next release must know to leave it alone. */
export interface OutputRecord extends ReleaseFile {
  /** Its address: `/ar/guides/housing/`. */
  readonly path: string
  /** Its path in the folder: `ar/guides/housing/index.html`. */
  readonly file: string
  readonly dependencies: Dependencies
  readonly alternates?: RenderedPage['alternates']
  /** Id of the document whose page it is. */
  readonly document?: string
}

/** The record of a file that was rendered. */
export const recordOf = (
  { path, file, document }: Output,
  { hash, bytes, dependencies, alternates }: Omit<OutputRecord, 'path' | 'file' | 'document'>,
): OutputRecord => ({ path, file, hash, bytes, dependencies, alternates, document: document?.id })

/** The file beside a release's manifest with its records. */
export const RECORDS_FILE = 'records.json'

const FORMAT = 1

/** Each string is in `strings` once; numbers refer to it. Twenty thousand pages fit into a few megabytes. */
const stored = z.object({
  formatVersion: z.literal(FORMAT),
  strings: z.array(z.string()),
  outputs: z.array(
    z.tuple([
      z.string(),
      z.string(),
      z.string(),
      z.number(),
      z.object({
        d: z.array(z.number()),
        l: z.array(z.number()),
        p: z.array(z.number()),
        s: z.number().optional(),
        u: z.number().optional(),
        a: z.tuple([z.number(), z.array(z.number())]).optional(),
        o: z.number().optional(),
      }),
    ]),
  ),
})

/** The text of a records file. */
export function recordsText(records: Iterable<OutputRecord>): string {
  const numbers = new Map<string, number>()
  const numberOf = (text: string): number => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, numbers.size)
    return numbers.size - 1
  }
  const flat = (map: ReadonlyMap<string, string>): number[] => [...map].flat().map(numberOf)
  const outputs = [...records].map(({ path, file, hash, bytes, dependencies, alternates, document }) => [
    path,
    file,
    hash,
    bytes,
    {
      d: flat(dependencies.documents),
      l: flat(dependencies.lists),
      p: flat(dependencies.queries),
      ...(dependencies.validFrom !== undefined && { s: dependencies.validFrom }),
      ...(dependencies.validUntil !== undefined && { u: dependencies.validUntil }),
      ...(alternates && { a: [numberOf(alternates.path), alternates.translated.map(numberOf)] }),
      ...(document !== undefined && { o: numberOf(document) }),
    },
  ])
  return JSON.stringify({ formatVersion: FORMAT, strings: [...numbers.keys()], outputs })
}

/** Reads a records file. @returns by path; `undefined` when it is damaged or not a file of this version */
export function readRecords(text: string): Map<string, OutputRecord> | undefined {
  const content = stored.safeParse(parsedJson(text)).data
  if (!content) return undefined
  const { strings } = content
  const at = (number: number): string => strings[number] ?? ''
  const map = (numbers: readonly number[]): Map<string, string> => {
    const out = new Map<string, string>()
    for (let i = 0; i < numbers.length; i += 2) out.set(at(numbers[i] ?? 0), at(numbers[i + 1] ?? 0))
    return out
  }
  return new Map(
    content.outputs.map(([path, file, hash, bytes, { d, l, p, s, u, a, o }]) => [
      path,
      {
        path,
        file,
        hash,
        bytes,
        dependencies: {
          documents: map(d),
          lists: map(l) as Map<ModelName, string>,
          queries: map(p),
          ...(s !== undefined && { validFrom: s }),
          ...(u !== undefined && { validUntil: u }),
        },
        ...(o !== undefined && { document: at(o) }),
        ...(a && { alternates: { path: at(a[0]), translated: a[1].map((n) => at(n) as LanguageTag) } }),
      },
    ]),
  )
}
