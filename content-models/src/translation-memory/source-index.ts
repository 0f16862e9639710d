import { tokensOf } from '../text-difference/text-difference.ts'
import { isNumber, likeness } from './likeness.ts'

/** The least likeness at which an old translation is of more help than an empty field. */
export const LEAST_PERCENT = 60

/** How many sources a look-up compares word by word at most, the most promising first. */
const MOST_COMPARED = 60
/**
 * How many characters of source text it compares at most (after the first few): comparing long texts takes
 * milliseconds.
 */
const MOST_CHARACTERS = 15_000

/** What a text weighs in a comparison: its characters without white space, and how many numbers it has. */
interface Weight {
  readonly characters: number
  readonly numbers: number
  readonly numberCharacters: number
}

/** A source that is like a text that was looked up. */
export interface AlikeSource {
  readonly number: number
  readonly text: string
  /** 60 to 100, 100 for the same text. */
  readonly percent: number
}

/**
 * Source texts, whatever languages they have been translated into, ready to be looked up. Each word leads to the
 * sources that contain it; the words that two texts share limit how alike they can be, so that only the most promising
 * few are compared. A source that was added stays: what has become of its translations is known to the caller.
 */
export class SourceIndex {
  readonly #texts: string[] = []
  readonly #numbers = new Map<string, number>()
  /** The weight of each source, in three numbers: a look-up goes through those of many. */
  #weights = new Uint32Array(3 * 1024)
  /** For each word or number, the numbers of the sources that contain it. */
  readonly #postings = new Map<string, number[]>()
  /** For the current look-up: how many characters in shared words each source has, by its number. */
  #shared = new Float64Array(0)

  /** How many sources there are; their numbers are those below. */
  get size(): number {
    return this.#texts.length
  }

  /** The number of a source, which is added if it is not there. @param text in the form that `plain` gives */
  add(text: string): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    const ink = inkOf(text)
    const number = this.#texts.push(text) - 1
    this.#numbers.set(text, number)
    this.#setWeight(number, weightOf(ink))
    for (const token of new Set(ink)) {
      const posting = this.#postings.get(token)
      if (posting) posting.push(number)
      else this.#postings.set(token, [number])
    }
    return number
  }

  /** The text of a source. */
  textOf(number: number): string | undefined {
    return this.#texts[number]
  }

  /**
   * The sources that are at least 60 per cent like a text, the most alike first. When very many may be, the most
   * promising ones are compared.
   * @param isThere whether a source counts
   * @param limit how many are wanted: at least so many are compared, however long they are
   */
  alike(text: string, isThere: (number: number) => boolean, limit: number): AlikeSource[] {
    const found: AlikeSource[] = []
    let characters = 0
    for (const [index, number] of this.#candidates(text, isThere).entries()) {
      characters += this.#weights[3 * number] ?? 0
      if (index >= limit && characters > MOST_CHARACTERS) break
      const source = this.#texts[number] ?? ''
      const percent = likeness(source, text)
      if (percent >= LEAST_PERCENT) found.push({ number, text: source, percent })
    }
    return found.sort((one, other) => other.percent - one.percent)
  }

  /** The sources that may be alike enough: those that may be most alike first, then in the order of their texts. */
  #candidates(text: string, isThere: (number: number) => boolean): number[] {
    const weight = weightOf(inkOf(text))
    const same = this.#numbers.get(text)
    const candidates: { number: number; atMost: number }[] = []
    for (const number of this.#withSharedWords(text, weight)) {
      const shared = this.#shared[number] ?? 0
      this.#shared[number] = 0
      const atMost = number === same ? 100 : mostAlike(shared - 1, weight, this.#weightAt(number))
      if (atMost >= LEAST_PERCENT && isThere(number)) candidates.push({ number, atMost })
    }
    const textOf = ({ number }: { number: number }): string => this.#texts[number] ?? ''
    return candidates
      .sort((one, other) => other.atMost - one.atMost || (textOf(one) < textOf(other) ? -1 : 1))
      .slice(0, MOST_COMPARED)
      .map(({ number }) => number)
  }

  #setWeight(number: number, { characters, numbers, numberCharacters }: Weight): void {
    if (this.#weights.length < 3 * (number + 1)) {
      const before = this.#weights
      this.#weights = new Uint32Array(2 * before.length)
      this.#weights.set(before)
    }
    this.#weights.set([characters, numbers, numberCharacters], 3 * number)
  }

  #weightAt(number: number): Weight {
    const [at, weights] = [3 * number, this.#weights]
    return {
      characters: weights[at] ?? 0,
      numbers: weights[at + 1] ?? 0,
      numberCharacters: weights[at + 2] ?? 0,
    }
  }

  /**
   * The numbers of the sources that share words with a text; `#shared` holds, for each of them, one more than the
   * number of characters of the text in such words. Rare words come first: once the rest of the text is too short for a
   * likeness of 60 per cent, the common words add no more sources.
   */
  #withSharedWords(text: string, weight: Weight): number[] {
    if (this.#shared.length < this.#texts.length) this.#shared = new Float64Array(2 * this.#texts.length)
    const shared = this.#shared
    const counts = new Map<string, number>()
    for (const token of inkOf(text)) counts.set(token, (counts.get(token) ?? 0) + 1)
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

/** A text as the memory compares it. */
export const plain = (text: string): string => text.normalize('NFC').trim()

/** The words, numbers and signs of a text, without the white space between them. */
const inkOf = (text: string): string[] => tokensOf(text).filter((token) => token.trim() !== '')

function weightOf(ink: readonly string[]): Weight {
  let [characters, numbers, numberCharacters] = [0, 0, 0]
  for (const token of ink) {
    const length = token.replace(/\s+/gu, '').length
    characters += length
    if (!isNumber(token)) continue
    numbers += 1
    numberCharacters += length
  }
  return { characters, numbers, numberCharacters }
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
