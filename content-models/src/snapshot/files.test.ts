import { describe, expect, test } from 'vitest'
import { exampleGuide, published, translated } from '../testing/example-guide.ts'
import { documentText, manifestEntryOf, manifestText } from './files.ts'
import { snapshotJsonSchema } from './json-schema.ts'
import { problemLine } from './report.ts'
import { type SnapshotDocument, manifest } from './snapshot.ts'
import { validate } from './validate.ts'

const snapshot = translated(translated(published(exampleGuide()), 'so'), 'ar')

describe('the files of a snapshot', () => {
  test('the same content gives the same bytes, whatever its order', () => {
    const shuffled: SnapshotDocument = {
      translations: [...snapshot.translations].reverse().map(({ units, language }) => ({
        units: Object.fromEntries(Object.entries(units).reverse()),
        language,
      })),
      history: Object.fromEntries(Object.entries(snapshot.history).reverse()),
      document: Object.fromEntries(Object.entries(snapshot.document).reverse()) as typeof snapshot.document,
    }
    expect(documentText(shuffled)).toBe(documentText(snapshot))
  })

  test('a written document is read back unchanged', () => {
    const text = documentText(snapshot)
    const read = validate(JSON.parse(text) as Parameters<typeof validate>[0])
    expect(read.problems).toEqual([])
    expect(read.snapshot && documentText(read.snapshot)).toBe(text)
  })

  test('the manifest names each document with its languages and hash', () => {
    const settings = {
      siteName: 'Tienviitta',
      organisation: 'Esimerkkikunta',
      contactEmail: 'palaute@example.fi',
      languages: ['fi' as const],
      demo: true,
    }
    const text = manifestText(settings, [manifestEntryOf(snapshot, documentText(snapshot))])
    const read = manifest.parse(JSON.parse(text))
    expect(read.documents[0]).toMatchObject({
      model: 'guide',
      slug: 'renting-a-home',
      languages: ['fi', 'ar', 'so'],
    })
    expect(read.documents[0]?.hash).toMatch(/^[0-9a-f]{64}$/u)
  })

  test('the JSON Schema marks words and references', () => {
    const schema = JSON.stringify(snapshotJsonSchema().document)
    expect(schema).toContain('"x-words":"rich"')
    expect(schema).toContain('"x-reference":"authority"')
  })
})

describe('validation names document, field and reason', () => {
  const broken = (change: Record<string, unknown>) =>
    validate({ document: { ...snapshot.document, ...change }, history: {}, translations: [] })

  test.each<[string, Record<string, unknown>, RegExp]>([
    ['a missing field', { title: undefined }, /guide “renting-a-home”, field “title”: is missing/u],
    ['a title of a megabyte', { title: 'a'.repeat(1_000_000) }, /field “title”: is too long/u],
    [
      'a javascript: link',
      { body: [{ blockType: 'section', id: 'x', heading: 'H', text: '[x](javascript:1)' }] },
      /field “body.x.text”: A link may lead/u,
    ],
    [
      'an unknown block',
      { body: [{ blockType: 'iframe', id: 'x', src: 'https://evil.example' }] },
      /field “body.x”: “iframe” is not a block/u,
    ],
    ['no way without a device', { channels: [] }, /field “channels”: must hold a way/u],
    ['a hidden change of direction', { title: 'a\u202Eb' }, /control characters/u],
  ])('%s keeps the document out', (_, change, line) => {
    const { snapshot: kept, problems } = broken(change)
    expect(kept).toBeUndefined()
    expect(problems.map(problemLine).join('\n')).toMatch(line)
  })

  test('a document of an unknown model', () => {
    expect(validate({ document: { model: 'virus' }, history: {}, translations: [] }).problems[0]?.field).toBe(
      'model',
    )
  })

  test('a broken translation is left out, the rest stays', () => {
    const [first, second] = snapshot.translations
    if (!first || !second) throw new Error('the example has changed')
    const bad = {
      ...first,
      units: {
        'body.where.text': [{ value: '[x](javascript:1)', sourceHash: '0'.repeat(16), origin: 'human' }],
      },
    }
    const result = validate({
      document: snapshot.document,
      history: snapshot.history,
      translations: [bad, second],
    })
    expect(result.snapshot?.translations.map(({ language }) => language)).toEqual([second.language])
    expect(result.problems).toMatchObject([
      { severity: 'kept-out', language: first.language, field: 'body.where.text' },
    ])
  })
})
