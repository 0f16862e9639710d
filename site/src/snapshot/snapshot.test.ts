import { describe, expect, test } from 'vitest'
import { manifest } from '@tienviitta/content-models/snapshot/snapshot'
import { IDS } from '../testing/example-ids.ts'
import { exampleDocuments, snapshotFiles, snapshotOf } from '../testing/example-snapshot.ts'
import { snapshotFrom } from './snapshot.ts'

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

  test('a brief has the words of lists and links, and the municipalities that add something', () => {
    const brief = snapshotOf(exampleDocuments()).brief(IDS.guide)
    expect(brief?.document).toMatchObject({ title: 'Asunnon vuokraaminen', body: [] })
    expect(brief?.document.additions.map(({ municipality }) => municipality)).toEqual([IDS.municipality])
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

  test('a document is read once while it is among those kept', () => {
    let reads = 0
    const snapshot = snapshotFrom({
      manifest: read,
      read: ({ id }) => {
        reads += 1
        return textOf(id)
      },
    })
    snapshot.get('guide', IDS.guide)
    snapshot.get('guide', IDS.guide)
    snapshot.brief(IDS.guide)
    expect(reads).toBe(1)
  })
})
