import type { LanguageTag } from '../languages/registry.ts'
import { type Guide, guide } from '../models/guide.ts'
import { type ChangeWeight, publishUnits, sourceHistory } from '../translation/history.ts'
import type { SnapshotDocument } from '../snapshot/snapshot.ts'
import { type Translation, withText } from '../translation/translation.ts'
import { unitsOf } from '../translation/units.ts'

const id = (n: number): string => n.toString(16).padStart(24, '0')

/** A small guide with every kind of words: lines, sentences, rich text, rows inside blocks. */
export function exampleGuide(change: Record<string, unknown> = {}): Guide {
  return guide.parse({
    model: 'guide',
    id: id(1),
    slug: 'renting-a-home',
    formerSlugs: [],
    sourceLanguage: 'fi',
    title: 'Asunnon vuokraaminen',
    summary: 'Etsi asunto. Lue sopimus ennen kuin allekirjoitat.',
    kind: 'how-to',
    body: [
      {
        blockType: 'section',
        id: 'where',
        heading: 'Mistä löydät asunnon?',
        text: 'Kysy **kunnasta**. Lue [sivu](https://www.infofinland.fi/fi).',
      },
      {
        blockType: 'steps',
        id: 'steps',
        heading: 'Mitä teet',
        steps: [
          { id: 'budget', action: 'Laske, paljonko voit maksaa', cost: 'Maksuton' },
          { id: 'sign', action: 'Allekirjoita sopimus', text: 'Pyydä kopio.' },
        ],
      },
    ],
    topics: [id(2)],
    authorities: [id(3)],
    channels: [{ id: 'visit', kind: 'visit', note: 'Ilman ajanvarausta', needsIdentification: false }],
    services: [],
    related: [],
    sources: [{ id: 'a', title: 'InfoFinland', url: 'https://www.infofinland.fi/fi', language: 'fi' }],
    audiences: [],
    municipalities: [],
    additions: [],
    reviewedBy: 'Neuvontapiste',
    reviewedOn: '2026-06-01',
    reviewIntervalMonths: 12,
    ...change,
  })
}

/** A document published for the first time, without translations. */
export const published = (document: Guide): SnapshotDocument<Guide> => ({
  document,
  history: sourceHistory.parse(publishUnits({}, unitsOf(document), () => 'update')),
  translations: [],
})

/** The same document published again with another text. */
export const republished = (
  snapshot: SnapshotDocument<Guide>,
  document: Guide,
  weight: ChangeWeight,
): SnapshotDocument<Guide> => ({
  ...snapshot,
  document,
  history: sourceHistory.parse(publishUnits(snapshot.history, unitsOf(document), () => weight)),
})

/** The document with every unit of `source` translated as `<tag>:<source text>`. */
export function translated(
  snapshot: SnapshotDocument<Guide>,
  language: LanguageTag,
  source: Guide = snapshot.document,
): SnapshotDocument<Guide> {
  const before = snapshot.translations.find((row) => row.language === language)
  const units: Translation['units'] = { ...before?.units }
  for (const unit of unitsOf(source)) {
    units[unit.id] = withText(units[unit.id], {
      value: `${language}:${unit.source}`,
      sourceHash: unit.hash,
      origin: 'human',
    })
  }
  const others = snapshot.translations.filter((row) => row.language !== language)
  return { ...snapshot, translations: [...others, { language, units }] }
}
