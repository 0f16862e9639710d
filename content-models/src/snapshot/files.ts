import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { LANGUAGES, type LanguageTag } from '../languages/registry.ts'
import { MODELS } from '../models/model.ts'
import { mapValues } from '../models/schema-walk.ts'
import { wordsIn } from '../translation/units.ts'
import {
  type Manifest,
  type ManifestEntry,
  SCHEMA_VERSION,
  type Settings,
  type SnapshotDocument,
} from './snapshot.ts'

/**
 * The layout of a snapshot: `manifest.json`, `documents/<model>/<id>.json`, `media/<file>`. Pure: nothing is written.
 */
export const MANIFEST_FILE = 'manifest.json'

/** The path of a document's file in the snapshot, with `/` between folders. */
export const documentFile = (model: string, id: string): string => `documents/${model}/${id}.json`

/** The path of a picture's file in the snapshot. */
export const mediaFile = (filename: string): string => `media/${filename}`

const languageOrder = new Map<string, number>(LANGUAGES.map(({ tag }, index) => [tag, index]))
const byLanguage = (a: LanguageTag, b: LanguageTag): number =>
  (languageOrder.get(a) ?? 0) - (languageOrder.get(b) ?? 0)

/**
 * The text of a document's file. The same content gives the same bytes: fields are in the order of the schema, units in
 * the order of the page, languages in the order of the registry. Texts of units that the document no longer has are
 * left out.
 */
export function documentText(snapshot: SnapshotDocument): string {
  const ids = wordsIn(snapshot.document).map(({ id }) => id)
  const ordered = {
    document: mapValues(MODELS[snapshot.document.model], snapshot.document, ({ value }) => value),
    history: pick(snapshot.history, ids),
    translations: [...snapshot.translations]
      .sort((a, b) => byLanguage(a.language, b.language))
      .map(({ language, units: texts, translator, reviewer, reviewedOn }) => ({
        language,
        units: pick(texts, ids),
        translator,
        reviewer,
        reviewedOn,
      })),
  }
  return `${JSON.stringify(ordered, null, 1)}\n`
}

/** SHA-256 of a file's text, 64 hexadecimal characters. */
export const fileHash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** A document's line in the manifest, for the text of its file. @param hash its `fileHash`, where that is known */
export function manifestEntryOf(
  snapshot: SnapshotDocument,
  text: string,
  hash: string = fileHash(text),
): ManifestEntry {
  const { model, id, slug, formerSlugs, sourceLanguage } = snapshot.document
  const languages = [...new Set([sourceLanguage, ...snapshot.translations.map(({ language }) => language)])]
  const former = formerSlugs.length > 0 ? { formerSlugs } : {}
  return { model, id, slug, ...former, languages: languages.sort(byLanguage), hash }
}

/** The text of the manifest; documents are ordered by model and slug. */
export function manifestText(settings: Settings, entries: readonly ManifestEntry[]): string {
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  const documents = [...entries].sort(
    (a, b) => compare(a.model, b.model) || compare(a.slug, b.slug) || compare(a.id, b.id),
  )
  const content: Manifest = { schemaVersion: SCHEMA_VERSION, settings, documents }
  return `${JSON.stringify(content, null, 1)}\n`
}

/** The record with its keys in the given order. */
export function pick<Value>(record: Record<string, Value>, keys: readonly string[]): Record<string, Value> {
  const picked: Record<string, Value> = {}
  for (const key of keys) {
    const value = record[key]
    if (value !== undefined) picked[key] = value
  }
  return picked
}
