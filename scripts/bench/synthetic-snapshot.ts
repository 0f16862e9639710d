import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { LANGUAGES, type LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { Document } from '@tienviitta/content-models/models/model'
import {
  MANIFEST_FILE,
  documentFile,
  documentText,
  manifestEntryOf,
  manifestText,
} from '@tienviitta/content-models/snapshot/files'
import type { ManifestEntry, Settings, SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import { publishUnits, sourceHistory } from '@tienviitta/content-models/translation/history'
import type { Translation, UnitText } from '@tienviitta/content-models/translation/translation'
import { type Unit, unitsOf } from '@tienviitta/content-models/translation/units'
import { madeUpText, type Vocabularies } from './made-up-text.ts'
import { type Random, seededRandom } from './random.ts'
import { type DocumentCounts, guidesPerAddition, syntheticDocuments } from './synthetic-documents.ts'

/** Pages that each language has whatever the content: home, lists, about and the like. */
const pagesOfTheirOwn = 14

/** About how many of the documents are guides. */
const guideShare = 0.75

/** About how many pages a site of so many documents has. */
export const pagesFor = (documents: number): number =>
  Math.round((documents * (1 + guideShare / guidesPerAddition) + pagesOfTheirOwn) * LANGUAGES.length)

/** How many documents make a site of about `pages` pages: each document has one in every language. */
export function countsFor(pages: number): DocumentCounts {
  const perLanguage = pages / LANGUAGES.length - pagesOfTheirOwn
  // A guide with an addition has one more page, for the municipality that adds.
  const documents = Math.max(20, Math.round(perLanguage / (1 + guideShare / guidesPerAddition)))
  const share = (part: number, most: number) => Math.min(most, Math.max(2, Math.round(documents * part)))
  const topics = share(0.1, 12)
  const municipalities = share(0.1, 20)
  const offices = share(0.1, 60)
  const events = share(0.1, 60)
  const guides = documents - topics - municipalities - offices - events
  return { topics, municipalities, offices, events, guides }
}

const settings: Settings = {
  siteName: 'Tienviitta',
  organisation: 'Esimerkkilä',
  contactEmail: 'palaute@example.fi',
  languages: LANGUAGES.map(({ tag }) => tag),
  demo: true,
}

export interface SyntheticSnapshot {
  /** Folder to write to; emptied first. */
  readonly folder: string
  /** About how many pages the site will have. */
  readonly pages: number
  readonly vocabularies: Vocabularies
  readonly seed: number
}

/** Writes a made-up snapshot in all languages; the same seed gives the same files. */
export async function writeSyntheticSnapshot(snapshot: SyntheticSnapshot): Promise<void> {
  const { folder, pages, vocabularies, seed } = snapshot
  const random = seededRandom(seed)
  const words = (language: LanguageTag) => vocabularies.get(language) ?? []
  await rm(folder, { recursive: true, force: true })
  const entries: ManifestEntry[] = []
  for (const document of syntheticDocuments(countsFor(pages), words('fi'), random)) {
    const published = translated(document, words, random)
    const text = documentText(published)
    const file = join(folder, documentFile(document.model, document.id))
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
    entries.push(manifestEntryOf(published, text))
  }
  await writeFile(join(folder, MANIFEST_FILE), manifestText(settings, entries))
}

/** The document with a complete translation into every language but its own. */
function translated(
  document: Document,
  words: (language: LanguageTag) => readonly string[],
  random: Random,
): SnapshotDocument {
  const units = unitsOf(document)
  const others = LANGUAGES.map(({ tag }) => tag).filter((tag) => tag !== document.sourceLanguage)
  return {
    document,
    history: sourceHistory.parse(publishUnits({}, units, () => 'update')),
    translations: others.map((language) => translation(language, units, words(language), random)),
  }
}

function translation(
  language: LanguageTag,
  units: readonly Unit[],
  words: readonly string[],
  random: Random,
): Translation {
  const texts = units.map(({ id, kind, source, hash }): [string, UnitText[]] => {
    const value = madeUpText(kind, source.split(/\s+/u).length, words, random)
    return [id, [{ value, sourceHash: hash, origin: 'human' }]]
  })
  return { language, units: Object.fromEntries(texts), translator: 'Neuvonta' }
}
