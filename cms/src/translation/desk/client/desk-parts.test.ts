import { describe, expect, test } from 'vitest'
import { deskTexts } from './desk-texts.ts'
import { exampleDesk, exampleUnit } from '../../../testing/example-desk.ts'
import { isWanted } from './filter-units.ts'
import { findingText, findingsOf } from './findings.ts'
import { nextUnit } from './next-unit.ts'
import { progressOf } from './progress.ts'
import { withBold, withLink, withList } from './rich-marks.ts'
import { sayer } from '../../../admin/kit/say.ts'
import { summaryOf } from './save-summary.tsx'
import { ACTIONS, type PressedKey, actionOf, ariaKeys, keyNames } from './shortcuts.ts'
import { unitName } from './unit-groups.ts'
import { fromServer, isFinished, typedInto } from './unit-state.ts'

const units = () => Object.fromEntries(exampleDesk().units.map((unit) => [unit.id, fromServer(unit)]))
const say = sayer(deskTexts('en'), 'en')

describe('the next unit', () => {
  const order = ['a', 'b', 'c', 'd']
  test('follows the order of the page and wraps around at its end', () => {
    expect(nextUnit(order, 'b', 1, () => true)).toBe('c')
    expect(nextUnit(order, 'd', 1, () => true)).toBe('a')
    expect(nextUnit(order, 'a', -1, () => true)).toBe('d')
    expect(nextUnit(order, 'c', 1, (id) => id === 'b')).toBe('b')
    expect(nextUnit(order, null, 1, () => true)).toBe('a')
    expect(nextUnit(order, null, -1, () => true)).toBe('d')
  })
  test('is none when no other unit qualifies', () => {
    expect(nextUnit(order, 'b', 1, (id) => id === 'b')).toBeUndefined()
    expect(nextUnit([], null, 1, () => true)).toBeUndefined()
  })
})

describe('finished', () => {
  test('outdated, missing and machine-made texts are not; typed ones are', () => {
    const all = Object.values(units())
    expect(all.filter((unit) => isFinished(unit, false)).map(({ unit }) => unit.id)).toEqual(['title'])
    expect(isFinished(typedInto(fromServer(exampleUnit('a')), 'x'), false)).toBe(true)
  })
  test('a person’s draft is finished for its translator but not for the person who approves', () => {
    const draft = fromServer(exampleUnit('a', { value: 'x', state: 'draft', origin: 'human' }))
    expect([isFinished(draft, false), isFinished(draft, true)]).toEqual([true, false])
  })
  test('texts and words are counted', () => {
    expect(progressOf(units(), 'fi', false)).toEqual({
      units: { done: 1, all: 4 },
      words: { done: 2, all: 13 },
    })
  })
})

describe('filters', () => {
  const found = (wanted: Parameters<typeof isWanted>[1]): string[] =>
    Object.values(units())
      .filter((unit) => isWanted(unit, wanted, false))
      .map(({ unit }) => unit.id)
  test.each([
    ['all', ['title', 'phone', 'price', 'note']],
    ['unfinished', ['phone', 'price', 'note']],
    ['outdated', ['phone']],
    ['drafts', ['note']],
    ['questions', []],
    ['findings', []],
  ] as const)('%s', (filter, ids) => {
    expect(found({ filter, search: '' })).toEqual(ids)
  })
  test('words are searched for in source and translation, whatever their case', () => {
    expect(found({ filter: 'all', search: 'SOITA' })).toEqual(['phone'])
    expect(found({ filter: 'all', search: 'استئجار' })).toEqual(['title'])
  })
})

describe('keys', () => {
  const press = (change: Partial<PressedKey>): PressedKey => ({
    code: '',
    key: '',
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    ...change,
  })
  test('Ctrl is Cmd on a Mac', () => {
    expect(actionOf(press({ code: 'Enter', ctrlKey: true }), false)).toBe('next-unfinished')
    expect(actionOf(press({ code: 'Enter', metaKey: true }), true)).toBe('next-unfinished')
    expect(actionOf(press({ code: 'Enter', ctrlKey: true }), true)).toBeUndefined()
  })
  test('the position of the key counts, so that they work while writing Arabic', () => {
    expect(actionOf(press({ code: 'KeyV', key: 'ر', altKey: true, shiftKey: true }), false)).toBe(
      'still-valid',
    )
  })
  test('AltGr is left to the keyboard', () => {
    expect(actionOf(press({ code: 'Digit2', key: '@', ctrlKey: true, altKey: true }), false)).toBeUndefined()
    expect(actionOf(press({ code: 'Digit2', key: '"', shiftKey: true }), false)).toBeUndefined()
  })
  test('help opens with F1 and with Ctrl+/ where / needs Shift too', () => {
    expect(actionOf(press({ code: 'F1' }), false)).toBe('help')
    expect(actionOf(press({ code: 'Digit7', key: '/', ctrlKey: true, shiftKey: true }), false)).toBe('help')
  })
  test('no two actions have the same key', () => {
    const all = ACTIONS.flatMap((action) => keyNames(action, false).map((keys) => keys.join('+')))
    expect(new Set(all).size).toBe(all.length)
    expect(ariaKeys('help', true)).toBe('F1 Meta+/')
  })
})

describe('marks', () => {
  const mark = (how: typeof withBold, given: string): string => {
    const start = given.indexOf('[')
    const end = given.indexOf(']') - 1
    const text = given.replace('[', '').replace(']', '')
    const after = how({ text, start, end })
    return `${after.text.slice(0, after.start)}‹${after.text.slice(after.start, after.end)}›${after.text.slice(after.end)}`
  }
  test('bold is put around the selection and removed again', () => {
    expect(mark(withBold, 'a [b] c')).toBe('a **‹b›** c')
    expect(mark(withBold, 'a **[b]** c')).toBe('a ‹b› c')
    expect(mark(withBold, '[b]')).toBe('**‹b›**')
  })
  test('a link asks for what is missing', () => {
    expect(mark(withLink, 'see [Kela] now')).toBe('see [Kela](‹https://›) now')
    expect(mark(withLink, 'see []')).toBe('see [‹›](https://)')
  })
  test('a list is placed between empty lines', () => {
    expect(mark(withList, 'a\n[b\nc]\nd')).toBe('a\n\n- b\n- c‹›\n\nd')
  })
})

test('a label names the section and the unit', () => {
  expect(unitName('Vaiheet 2: Mitä teet')).toEqual({ group: 'Vaiheet 2', name: 'Mitä teet' })
  expect(unitName('Otsikko')).toEqual({ group: '', name: 'Otsikko' })
})

test('the summary names the most important thing', () => {
  const all = units()
  expect(summaryOf({ units: all })).toBe('saved 0')
  const [title, price] = [all['title'], all['price']]
  if (!title || !price) throw new Error('the example has these units')
  const waiting = { ...all, title: typedInto(title, 'x') }
  expect(summaryOf({ units: waiting })).toBe('waiting 1')
  expect(summaryOf({ units: { ...waiting, price: { ...price, saving: 'offline' } } })).toBe('kept 1')
})

test('findings are given in sentences', () => {
  const phone = units()['phone']
  if (!phone) throw new Error('the example has a phone')
  const sentences = findingsOf(phone, 'fi', 'ar').map((finding) => findingText(finding, say))
  expect(sentences.join(' ')).toContain('9.30')
  expect(sentences.join(' ')).not.toMatch(/[{}]|desk\./u)
})

test('the texts of one language are handed to the browser, and no others', () => {
  expect(deskTexts('sv')['desk.publish']).toBe('Publicera')
  expect(Object.keys(deskTexts('fi')).every((key) => /^(?:desk|machine)\./u.test(key))).toBe(true)
  expect(say('desk.fill-do', { count: 3 })).toBe('Fill in 3 places')
})
