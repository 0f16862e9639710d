import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { Document } from '@tienviitta/content-models/models/model'
import { documentText, manifestEntryOf, manifestText } from '@tienviitta/content-models/snapshot/files'
import {
  type Settings,
  type SnapshotDocument,
  anyDocument,
  manifest,
} from '@tienviitta/content-models/snapshot/snapshot'
import { publishUnits, sourceHistory } from '@tienviitta/content-models/translation/history'
import type { Translation } from '@tienviitta/content-models/translation/translation'
import { unitsOf } from '@tienviitta/content-models/translation/units'
import { type Site, siteOf } from '../incremental/site.ts'
import { type Snapshot, snapshotFrom } from '../snapshot/snapshot.ts'
import { EXAMPLE_DOCUMENTS } from './example-documents.ts'
import { EXAMPLE_TEXTS } from './example-texts.ts'

/** Monday 23 November 2026 at ten in the morning in Finland: the clock of the tests. */
export const EXAMPLE_CLOCK = Date.parse('2026-11-23T10:00+02:00')

export const EXAMPLE_SETTINGS: Settings = {
  siteName: 'Tienviitta',
  organisation: 'Esimerkkikunta',
  contactEmail: 'palaute@example.fi',
  languages: ['fi', 'en', 'ar', 'so', 'ckb'],
  demo: true,
}

/** A document published once, with translations of only the given texts. */
export function publishedExample(
  input: unknown,
  texts: Readonly<Partial<Record<LanguageTag, Readonly<Record<string, string>>>>> = {},
): SnapshotDocument {
  const document: Document = anyDocument.parse(input)
  const units = unitsOf(document)
  const translations = Object.entries(texts).map(([language, values]): Translation => {
    const known = units.filter(({ id }) => values[id] !== undefined)
    return {
      language: language as LanguageTag,
      units: Object.fromEntries(
        known.map(({ id, hash }) => [
          id,
          [{ value: values[id] ?? '', sourceHash: hash, origin: 'human' as const }],
        ]),
      ),
      translator: 'Käännöstoimisto Esimerkki',
      reviewer: 'Neuvontapiste Keskus',
      reviewedOn: '2026-11-03',
    }
  })
  return { document, history: sourceHistory.parse(publishUnits({}, units, () => 'update')), translations }
}

/** The example documents with their translations; one Arabic text of the guide is outdated on purpose. */
export function exampleDocuments(): SnapshotDocument[] {
  return EXAMPLE_DOCUMENTS.map((input) => {
    const published = publishedExample(input, EXAMPLE_TEXTS[`${input.model}/${input.slug}`])
    return input.slug === 'renting-a-home' ? withOutdatedText(published, 'body.where.text') : published
  })
}

/** The document as if the unit had been updated after it was translated. */
function withOutdatedText(published: SnapshotDocument, unit: string): SnapshotDocument {
  const earlier = { hash: '0123456789abcdef' }
  const current = published.history[unit]?.at(-1)
  if (!current) throw new Error(`The example has no unit ${unit}.`)
  return {
    ...published,
    history: { ...published.history, [unit]: [earlier, { ...current, weight: 'update' }] },
    translations: published.translations.map((row) => ({
      ...row,
      units: {
        ...row.units,
        ...(row.units[unit] && {
          [unit]: row.units[unit].map((text) => ({ ...text, sourceHash: earlier.hash })),
        }),
      },
    })),
  }
}

/** The files of a snapshot by path, as the content management system writes them. */
export function snapshotFiles(
  documents: readonly SnapshotDocument[],
  settings: Settings = EXAMPLE_SETTINGS,
): Map<string, string> {
  const texts = documents.map((document) => ({ document, text: documentText(document) }))
  const entries = texts.map(({ document, text }) => manifestEntryOf(document, text))
  const files = new Map<string, string>([['manifest.json', manifestText(settings, entries)]])
  for (const { document, text } of texts) files.set(document.document.id, text)
  return files
}

/** A snapshot in memory. */
export function snapshotOf(documents: readonly SnapshotDocument[], settings?: Settings): Snapshot {
  const files = snapshotFiles(documents, settings)
  const fileOf = (name: string): string => files.get(name) ?? ''
  return snapshotFrom({
    manifest: manifest.parse(JSON.parse(fileOf('manifest.json'))),
    read: (entry) => fileOf(entry.id),
  })
}

/** A site of the example documents at the tests' clock. */
export const exampleSite = (documents = exampleDocuments(), clock = EXAMPLE_CLOCK): Site =>
  siteOf(snapshotOf(documents), clock, 'https://www.example.fi')
