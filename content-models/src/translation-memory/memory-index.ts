import type { LanguageTag } from '../languages/registry.ts'
import { isNumber, likeness } from './likeness.ts'
import { tokensOf } from '../text-difference/text-difference.ts'

/** An approved translation of a text. */
export interface MemoryPair {
  /** Its name; a pair added with the key of another replaces it. */
  key: string
  source: string
  sourceLanguage: LanguageTag
  value: string
  /** Where it comes from: a document, or an imported file. */
  from: string
  /** Who translated. */
  by?: string | undefined
  /** When it was approved (ISO 8601, UTC); empty when unknown, which counts as oldest. */
  at: string
}

export interface MemoryMatch {
  pair: MemoryPair
  /** How alike its source is to the text that was looked up: 60 to 100, 100 for the same text. */
  percent: number
}

/** The least likeness at which an old translation is of more help than an empty field. */
export const LEAST_PERCENT = 60

/** How many sources a look-up compares word by word at most, the most promising first. */
const MOST_COMPARED = 60
/**
 * How many characters of source text it compares at most (after the first few): comparing long texts takes
 * milliseconds.
 */
const MOST_CHARACTERS = 15_000

/** A source text with its translations. */
interface Entry {
  source: string
  /** Newest first. Older ones may have been wrong, so only the first is offered. */
  pairs: MemoryPair[]
  weight: Weight
}

/** What a text weighs in a comparison: its characters without white space, and how many numbers it has. */
interface Weight {
  characters: number
  numbers: number
  numberCharacters: number
}

/**
 * The approved translations into one language, ready to be looked up. Each word leads to the sources that contain it;
 * the words that two texts share limit how alike they can be, so that only the most promising few are compared.
 */
export class MemoryIndex {
  readonly #pairs = new Map<string, MemoryPair>()
  readonly #entries = new Map<string, Entry>()
  /** The sources by number; a removed source leaves a gap until the numbers are reassigned. */
  #numbered: Entry[] = []
  /** For each word or number, the numbers of the sources that contain it. */
  #postings = new Map<string, number[]>()
  /** For the current look-up: how many characters in shared words each source has, by its number. */
  #shared = new Float64Array(0)

  get size(): number {
    return this.#pairs.size
  }

  /** Adds a pair; one with the same key is replaced. Pairs without words are left out. */
  add(given: MemoryPair): void {
    this.remove(given.key)
    const pair = { ...given, source: plain(given.source) }
    if (pair.source === '' || pair.value === '') return
    this.#pairs.set(pair.key, pair)
    const entry = this.#entries.get(pair.source)
    if (entry) entry.pairs = [...entry.pairs, pair].sort(newestFirst)
    else this.#enter({ source: pair.source, pairs: [pair], weight: weightOf(pair.source) })
  }

  /** Removes the pair with the key, if there is one. */
  remove(key: string): void {
    const pair = this.#pairs.get(key)
    const entry = pair && this.#entries.get(pair.source)
    if (!pair || !entry) return
    this.#pairs.delete(key)
    entry.pairs = entry.pairs.filter((other) => other !== pair)
    if (entry.pairs.length > 0) return
    this.#entries.delete(entry.source)
    if (this.#numbered.length > 2 * this.#entries.size + 1000) this.#numberAnew()
  }

  /** The newest pair of every source, in the order of the sources. */
  newestPairs(): MemoryPair[] {
    return [...this.#entries.values()].flatMap(({ pairs }) => pairs.slice(0, 1)).sort(bySource)
  }

  /**
   * The translations of the same text and of similar ones (at least 60 per cent), the most alike first, then the
   * newest. Only the newest translation of each source is given, and no translation twice.
   */
  lookUp(given: string, { limit = 5 }: { limit?: number } = {}): MemoryMatch[] {
    const source = plain(given)
    const matches: MemoryMatch[] = []
    let characters = 0
    for (const [index, { entry, atMost }] of this.#candidates(source).entries()) {
      const found = offered(matches)
      if (found.length >= limit && (found[limit - 1]?.percent ?? 0) > atMost) break
      characters += entry.weight.characters
      if (index >= limit && characters > MOST_CHARACTERS) break
      const percent = likeness(entry.source, source)
      const pair = entry.pairs[0]
      if (pair && percent >= LEAST_PERCENT) matches.push({ pair, percent })
    }
    return offered(matches).slice(0, limit)
  }

  #enter(entry: Entry): void {
    const number = this.#numbered.push(entry) - 1
    this.#entries.set(entry.source, entry)
    for (const token of new Set(inkOf(entry.source))) {
      const posting = this.#postings.get(token)
      if (posting) posting.push(number)
      else this.#postings.set(token, [number])
    }
  }

  #numberAnew(): void {
    this.#numbered = []
    this.#postings = new Map()
    for (const entry of this.#entries.values()) this.#enter(entry)
  }

  /** The sources that may be alike enough, with their highest possible likeness in per cent, the highest first. */
  #candidates(source: string): { entry: Entry; atMost: number }[] {
    const weight = weightOf(source)
    const candidates: { entry: Entry; atMost: number }[] = []
    for (const number of this.#withSharedWords(source, weight)) {
      const entry = this.#numbered[number]
      const shared = this.#shared[number] ?? 0
      this.#shared[number] = 0
      if (!entry || entry.pairs.length === 0) continue
      const atMost = entry.source === source ? 100 : mostAlike(shared - 1, weight, entry.weight)
      if (atMost >= LEAST_PERCENT) candidates.push({ entry, atMost })
    }
    return candidates.sort((one, other) => other.atMost - one.atMost).slice(0, MOST_COMPARED)
  }

  /**
   * The numbers of the sources that share words with a text; `#shared` holds, for each of them, one more than the
   * number of characters of the text in such words. Rare words come first: once the rest of the text is too short for a
   * likeness of 60 per cent, the common words add no more sources.
   */
  #withSharedWords(source: string, weight: Weight): number[] {
    if (this.#shared.length < this.#numbered.length)
      this.#shared = new Float64Array(2 * this.#numbered.length)
    const shared = this.#shared
    const counts = new Map<string, number>()
    for (const token of inkOf(source)) counts.set(token, (counts.get(token) ?? 0) + 1)
    const rareFirst = [...counts].sort(([one], [other]) => this.#spread(one) - this.#spread(other))
    const found: number[] = []
    const least = leastShared(weight)
    let left = weight.characters - weight.numberCharacters
    let numbersLeft = [...counts.keys()].filter(isNumber).length
    for (const [token, count] of rareFirst) {
      const characters = isNumber(token) ? 0 : token.length * count
      const leadsToMore = numbersLeft > 0 || left >= least
      for (const number of this.#postings.get(token) ?? []) {
        const before = shared[number] ?? 0
        if (before > 0) shared[number] = before + characters
        else if (leadsToMore) {
          found.push(number)
          shared[number] = 1 + characters
        }
      }
      left -= characters
      if (isNumber(token)) numbersLeft -= 1
    }
    return found
  }

  #spread(token: string): number {
    return this.#postings.get(token)?.length ?? 0
  }
}

const plain = (text: string): string => text.normalize('NFC').trim()

/** The words, numbers and signs of a text, without the white space between them. */
const inkOf = (text: string): string[] => tokensOf(text).filter((token) => token.trim() !== '')

function weightOf(text: string): Weight {
  const weight: Weight = { characters: 0, numbers: 0, numberCharacters: 0 }
  for (const token of inkOf(text)) {
    const characters = token.replace(/\s+/gu, '').length
    weight.characters += characters
    if (!isNumber(token)) continue
    weight.numbers += 1
    weight.numberCharacters += characters
  }
  return weight
}

/**
 * The highest possible `likeness` of two texts, in per cent.
 * @param words how many characters are in words that both have
 */
function mostAlike(words: number, one: Weight, other: Weight): number {
  const common = Math.min(words, other.characters - other.numberCharacters)
  const asTheyAre = common + Math.min(one.numberCharacters, other.numberCharacters)
  const numbersAsOne = common + Math.min(one.numbers, other.numbers)
  const lengthWithout = ({ characters, numberCharacters, numbers }: Weight): number =>
    characters - numberCharacters + numbers
  const share = Math.max(
    (2 * asTheyAre) / (one.characters + other.characters),
    (2 * numbersAsOne) / (lengthWithout(one) + lengthWithout(other)),
  )
  return Math.min(99, Math.floor(100 * share))
}

/**
 * How many characters of a text must be in words that another text also has for the two to be 60 per cent alike even if
 * no number is the same. If c characters are common, both lengths are at least c, so 2c / (length + c) ≥ 0.6 gives c ≥
 * 3/7 of the length. Where numbers differ, they count as common for one half of the likeness, and the other half must
 * still be 0.2: c ≥ 1/9 of the length.
 */
function leastShared({ characters, numbers, numberCharacters }: Weight): number {
  if (numbers === 0) return (3 / 7) * characters
  const withoutNumbers = characters - numberCharacters + numbers
  return Math.max(characters / 9, (3 / 7) * withoutNumbers - numbers)
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
const newestFirst = (one: MemoryPair, other: MemoryPair): number =>
  compare(other.at, one.at) || compare(one.key, other.key)
const bySource = (one: MemoryPair, other: MemoryPair): number => compare(one.source, other.source)

/** The matches in the order in which they are offered, no value twice. */
function offered(matches: readonly MemoryMatch[]): MemoryMatch[] {
  const values = new Set<string>()
  return matches
    .toSorted((one, other) => other.percent - one.percent || newestFirst(one.pair, other.pair))
    .filter(({ pair: { value } }) => !values.has(value) && values.add(value))
}
