import { describe, expect, it } from 'vitest'
import type { Todo } from '../coverage.ts'
import { stateWords, wordsLeft } from './state-words.ts'
import { sayer } from '../../../admin/kit/say.ts'
import { textsIn, weightTextsIn } from './texts.ts'
import { todoSentence } from './todo-sentence.ts'

const outdated: Todo = {
  kind: 'outdated',
  language: 'ar',
  languageName: 'arabia',
  documents: 12,
  words: 1340,
  href: '/admin/work?language=ar&state=outdated',
}

const sayIn = (language: string) => sayer(textsIn(language), language)

describe('todoSentence', () => {
  it('says in each language of the admin what there is to do, where and how much', () => {
    const say = (language: string, languageName: string) =>
      todoSentence({ ...outdated, languageName }, sayIn(language)).replaceAll('\u00A0', ' ')
    expect(say('en', 'Arabic')).toBe('Arabic: 12 documents have texts whose source has changed (1,340 words)')
    expect(say('fi', 'arabia')).toBe(
      'Arabia: 12 dokumentissa on tekstejä, joiden lähdeteksti on muuttunut (1 340 sanaa)',
    )
    expect(say('sv', 'arabiska')).toBe(
      'Arabiska: 12 dokument har texter vars källtext har ändrats (1 340 ord)',
    )
  })

  it('counts one as one and leaves out words that nobody counted', () => {
    const one: Todo = { kind: 'review', documents: 1, words: 0, href: '/admin/work?state=review' }
    expect(todoSentence(one, sayIn('en'))).toBe('1 translation waits for review')
    expect(todoSentence(one, sayIn('fi'))).toBe('1 käännös odottaa tarkistusta')
    expect(todoSentence({ ...one, words: 1 }, sayIn('en'))).toBe('1 translation waits for review (1 word)')
  })
})

describe('stateWords', () => {
  const counts = { done: 3, units: 12, outdated: 2 }

  it('gives the state with its numbers', () => {
    const say = (state: Parameters<typeof stateWords>[0]['state']) =>
      stateWords({ ...counts, state }, sayIn('en'))
    expect(say('missing')).toBe('Missing')
    expect(say('in-progress')).toBe('In progress, 3 of 12')
    expect(say('outdated')).toBe('2 texts outdated')
    expect(say('review')).toBe('Ready for review')
    expect(say('published')).toBe('Published')
    expect(stateWords({ ...counts, state: 'outdated', outdated: 1 }, sayIn('fi'))).toBe(
      '1 teksti vanhentunut',
    )
  })
})

describe('wordsLeft', () => {
  it('counts what is missing and what is outdated', () => {
    expect(wordsLeft({ missingWords: 40, outdatedWords: 2 })).toBe(42)
  })
})

describe('texts for the browser', () => {
  it('contain what their views need and nothing of the rest of the admin', () => {
    const keys = Object.keys(textsIn('sv'))
    expect(keys).toContain('guide.many')
    expect(keys.filter((key) => !/^coverage\.|\.many$/u.test(key))).toEqual([])
    expect(weightTextsIn('sv')['weight=update']).toBe('Uppdatering')
    expect(Object.keys(weightTextsIn('sv')).filter((key) => !key.startsWith('weight'))).toEqual([])
  })
})
