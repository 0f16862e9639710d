import { describe, expect, test } from 'vitest'
import { manifest } from '@tienviitta/content-models/snapshot/snapshot'
import { IDS } from '../testing/example-ids.ts'
import {
  EXAMPLE_CLOCK,
  exampleDocuments,
  exampleSite,
  snapshotFiles,
  snapshotOf,
} from '../testing/example-snapshot.ts'
import { siteOf } from '../incremental/site.ts'
import { EVERY_PAGE } from '../testing/every-page.ts'
import { briefsUsedLast } from './brief-cache.ts'
import { newSnapshotMemory, snapshotFrom } from './snapshot.ts'

const files = snapshotFiles(exampleDocuments())
const textOf = (name: string): string => files.get(name) ?? ''
const read = manifest.parse(JSON.parse(textOf('manifest.json')))

describe('the snapshot as the site reads it', () => {
  test('serves documents by model and id', () => {
    const snapshot = snapshotOf(exampleDocuments())
    expect(snapshot.get('guide', IDS.guide)?.document.slug).toBe('renting-a-home')
    expect(snapshot.get('office', IDS.guide)).toBeUndefined()
    expect(snapshot.entries('topic').map(({ slug }) => slug)).toEqual(['housing'])
    expect(snapshot.problems).toEqual([])
  })

  test('an outline has what groups and addresses of guides follow from', () => {
    const snapshot = snapshotOf(exampleDocuments())
    expect(snapshot.outline(IDS.guide)).toEqual({
      ...{ slug: 'renting-a-home', kind: 'how-to', topics: [IDS.topic] },
      municipalities: [IDS.municipality],
    })
    expect(snapshot.outline(IDS.office)).toBeUndefined()
  })

  test('a brief has the words of cards', () => {
    const brief = snapshotOf(exampleDocuments()).brief(IDS.guide)
    expect(brief?.document).toMatchObject({ title: 'Asunnon vuokraaminen', body: [] })
    expect(Object.keys(brief?.translations.find(({ language }) => language === 'ar')?.units ?? {})).toEqual([
      'title',
      'summary',
    ])
  })

  test.each<[string, string, RegExp]>([
    ['is not JSON', '{', /guide “renting-a-home”: .*JSON/u],
    ['holds no document', '{"document":{}}', /does not hold a document/u],
    ['holds another document', textOf(IDS.nextGuide), /holds another document/u],
    [
      'does not fit the model',
      textOf(IDS.guide).replace('"kind": "how-to"', '"kind": "poem"'),
      /field “kind”/u,
    ],
  ])('a file that %s is kept out and named; the rest is served', (_, text, line) => {
    const reported: string[] = []
    const snapshot = snapshotFrom({
      manifest: read,
      read: ({ id }) => (id === IDS.guide ? text : textOf(id)),
      report: (found) => reported.push(found),
    })
    expect(snapshot.entries('guide').map(({ id }) => id)).not.toContain(IDS.guide)
    expect(snapshot.entries('guide')).toHaveLength(3)
    expect(snapshot.get('guide', IDS.guide)).toBeUndefined()
    expect(reported.join('\n')).toMatch(line)
    expect(snapshot.problems).toEqual(reported)
  })

  test.each([
    ['is read once while it is among those kept', 24_000_000, [IDS.guide]],
    [
      'is read again when others have taken its place; its outline and brief stay',
      textOf(IDS.guide).length,
      [IDS.guide, IDS.office, IDS.guide],
    ],
  ])('a document %s', (_, keptCharacters, expected) => {
    const reads: string[] = []
    const snapshot = snapshotFrom({
      manifest: read,
      keptCharacters,
      read: ({ id }) => {
        reads.push(id)
        return textOf(id)
      },
    })
    const guide = () => snapshot.get('guide', IDS.guide)?.document.slug
    expect([guide(), guide()]).toEqual(['renting-a-home', 'renting-a-home'])
    if (expected.length > 1) snapshot.get('office', IDS.office)
    expect(guide()).toBe('renting-a-home')
    snapshot.outline(IDS.guide)
    snapshot.brief(IDS.guide)
    expect(reads).toEqual(expected)
  })

  test.each([0, 1, 2])(
    'briefs stay in memory within a bound (that of %i), and every page is the same',
    (count) => {
      const published = snapshotOf(exampleDocuments())
      const guides = published.entries('guide')
      const lengths = new Map(
        guides.map(({ id, hash }) => [hash, JSON.stringify(published.brief(id)).length] as const),
      )
      const bound = Math.max(1, count * Math.max(...lengths.values()))
      const memory = { ...newSnapshotMemory(), briefs: briefsUsedLast(bound) }
      const snapshot = snapshotFrom({ manifest: read, read: ({ id }) => textOf(id), memory })
      const site = siteOf(snapshot, EXAMPLE_CLOCK, 'https://www.example.fi')
      const kept = () =>
        [...lengths].reduce((sum, [hash, length]) => sum + (memory.briefs.has(hash) ? length : 0), 0)
      for (const [name, make] of Object.entries(EVERY_PAGE)) {
        expect(make(site, 'ar'), name).toEqual(make(exampleSite(), 'ar'))
        expect(kept()).toBeLessThanOrEqual(bound)
      }
      expect(memory.outlines.size).toBe(guides.length)
    },
  )
})
