import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Guide } from '../models/guide.ts'
import { exampleGuide, published, republished, translated } from '../testing/example-guide.ts'
import type { ChangeWeight } from '../translation/history.ts'
import { localize } from './localize.ts'
import { unitsOf } from '../translation/units.ts'

const weight = fc.constantFrom<ChangeWeight>('correction', 'update', 'critical')
const title = fc.stringMatching(/^[A-ZÄÖa-zäö][a-zäö ]{0,30}[a-zäö]$/)

describe('localize', () => {
  test('into the source language leaves the words unchanged', () => {
    const snapshot = published(exampleGuide())
    const texts = textsOf(localize(snapshot, 'fi'))
    expect(texts.map(({ value }) => value)).toEqual(unitsOf(snapshot.document).map(({ source }) => source))
    expect(new Set(texts.map(({ state }) => state))).toEqual(new Set(['source']))
  })

  test('never invents or loses a unit, whatever is translated', () => {
    fc.assert(
      fc.property(
        fc.subarray(['ar', 'en', 'so', 'ckb'] as const),
        fc.subarray(unitIds()),
        (languages, kept) => {
          let snapshot = published(exampleGuide())
          for (const language of languages) snapshot = translated(snapshot, language)
          for (const row of snapshot.translations) {
            row.units = Object.fromEntries(Object.entries(row.units).filter(([id]) => kept.includes(id)))
          }
          const texts = textsOf(localize(snapshot, 'ckb'))
          expect(texts).toHaveLength(unitIds().length)
          for (const text of texts) expect(text.value).not.toBe('')
        },
      ),
    )
  })

  test('falls back along the chain of the language, and says so', () => {
    const snapshot = translated(translated(published(exampleGuide()), 'en'), 'ar')
    expect(localize(snapshot, 'ckb').title).toEqual({
      value: 'ar:Asunnon vuokraaminen',
      kind: 'line',
      language: 'ar',
      direction: 'rtl',
      state: 'fallback',
    })
    expect(localize(snapshot, 'tr').title).toMatchObject({
      language: 'en',
      direction: 'ltr',
      state: 'fallback',
    })
  })

  test('a moved block and moved steps keep their translations', () => {
    const guide = exampleGuide()
    const snapshot = translated(published(guide), 'ar')
    const [where, steps] = guide.body
    if (where?.blockType !== 'section' || steps?.blockType !== 'steps')
      throw new Error('the example has changed')
    const moved = { ...guide, body: [{ ...steps, steps: [...steps.steps].reverse() }, where] }
    const after = localize(republished(snapshot, moved, 'update'), 'ar')
    expect(textsOf(after).every(({ state }) => state === 'translated')).toBe(true)
  })
})

describe('a change of the source', () => {
  const before = exampleGuide()
  const after = exampleGuide({ title: 'Asunnon vuokraus' })
  const changed = (change: ChangeWeight) => republished(translated(published(before), 'so'), after, change)

  test('a correction outdates nothing', () => {
    expect(statesIn(localize(changed('correction'), 'so'))).toEqual(new Set(['translated']))
  })

  test('an update outdates that unit alone, and shows the newer source beside the old text', () => {
    const { title: shown, ...others } = localize(changed('update'), 'so')
    expect(statesIn(others)).toEqual(new Set(['translated']))
    expect(shown).toMatchObject({
      value: 'so:Asunnon vuokraaminen',
      state: 'outdated',
      newer: { value: 'Asunnon vuokraus', language: 'fi', direction: 'ltr' },
    })
  })

  test('a critical change never shows the old text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(title, weight), { maxLength: 5 }),
        title,
        title,
        (steps, old, critical) => {
          fc.pre(old !== critical && !steps.some(([text]) => text === critical))
          let snapshot = published(exampleGuide({ title: 'Ensimmäinen' }))
          for (const [text, step] of steps)
            snapshot = republished(snapshot, exampleGuide({ title: text }), step)
          const was = exampleGuide({ title: old })
          snapshot = translated(republished(snapshot, was, 'update'), 'so', was)
          snapshot = republished(snapshot, exampleGuide({ title: critical }), 'critical')
          expect(localize(snapshot, 'so').title).toMatchObject({ value: critical, state: 'fallback' })
        },
      ),
    )
  })

  test('that is undone makes the translations what they were before it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(title, weight), { minLength: 1, maxLength: 6 }),
        weight,
        weight,
        (steps, first, back) => {
          const start = translated(published(before), 'so')
          const corrected = republished(start, after, first)
          let snapshot = corrected
          for (const [text, step] of steps)
            snapshot = republished(snapshot, exampleGuide({ title: text }), step)
          const returned = republished(snapshot, after, back)
          fc.pre(steps.every(([text]) => text !== before.title && text !== after.title))
          expect(localize(returned, 'so').title).toEqual(localize(corrected, 'so').title)
          expect(localize(republished(returned, before, 'update'), 'so').title).toMatchObject({
            state: 'translated',
          })
        },
      ),
    )
  })

  test('a text made ahead for a draft shows once that draft is published, and not before', () => {
    const draft = exampleGuide({ title: 'Näin vuokraat asunnon' })
    const ahead = translated(translated(published(before), 'so'), 'so', draft)
    expect(localize(ahead, 'so').title.value).toBe('so:Asunnon vuokraaminen')
    expect(localize(republished(ahead, draft, 'critical'), 'so').title).toMatchObject({
      value: 'so:Näin vuokraat asunnon',
      state: 'translated',
    })
  })

  test('a fallback language gives valid texts only', () => {
    const snapshot = republished(translated(published(before), 'ar'), after, 'update')
    expect(localize(snapshot, 'ckb').title).toMatchObject({ value: 'Asunnon vuokraus', language: 'fi' })
  })
})

const statesIn = (localized: unknown): Set<string> => new Set(textsOf(localized).map(({ state }) => state))

const unitIds = (): string[] => unitsOf(exampleGuide()).map(({ id }) => id)

interface TextLike {
  value: string
  state: string
}

function textsOf(value: unknown): TextLike[] {
  if (typeof value !== 'object' || value === null) return []
  if ('value' in value && 'state' in value) return [value as TextLike]
  return Object.values(value as Partial<Guide>).flatMap(textsOf)
}
