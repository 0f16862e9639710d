import type { LanguageTag } from '../languages/registry.ts'
import { type FoundAddress, compareAddresses } from './addresses.ts'
import type { Finding } from './finding.ts'
import { type FoundNumber, numbersIn, phoneKey } from './numbers.ts'

/** A side of a translation for rule X1. */
export interface Figures {
  /** The text without markup and addresses. */
  text: string
  addresses: readonly FoundAddress[]
  /** Where links lead; only the `tel:` ones matter. */
  targets: readonly string[]
}

/**
 * Languages in which the months are named by numbers: 2月, tháng 2. A month that the source names by a word adds a
 * number.
 */
const NUMBERED_MONTHS: Partial<Record<LanguageTag, RegExp>> = {
  'zh-Hans': /[0-9０-９]{1,2}(?=月)/gu,
  vi: /(?<=tháng\s)[0-9]{1,2}/giu,
}

/**
 * Rule X1: numbers, addresses and phone numbers of the source must be in the target. What is missing blocks; the pieces
 * are those of the source. What only the target has gives a warning; the pieces are those of the target. How often a
 * number occurs does not matter, because languages repeat words differently. A number that the target writes as a word
 * counts as missing: readers look for digits.
 */
export function figureFindings(source: Figures, target: Figures, targetLanguage: LanguageTag): Finding[] {
  const addresses = compareAddresses(source.addresses, target.addresses)
  const numbers = compareNumbers(source, target, targetLanguage)
  const missing = [...numbers.missing, ...addresses.missing]
  const added = [...numbers.added, ...addresses.added]
  const findings: Finding[] = []
  if (missing.length > 0) findings.push({ rule: 'X1', severity: 'block', pieces: missing })
  if (added.length > 0) findings.push({ rule: 'X1', severity: 'warn', pieces: added })
  return findings
}

function compareNumbers(source: Figures, target: Figures, targetLanguage: LanguageTag) {
  const sourceNumbers = numbersIn(source.text)
  const targetNumbers = numbersIn(target.text)
  const sourcePhones = phonesOf(source.targets)
  const targetPhones = phonesOf(target.targets)
  const inSource = keysOf(sourceNumbers)
  const inTarget = keysOf(targetNumbers)
  const sourceHas = ({ key }: FoundNumber): boolean =>
    inSource.has(key) || sourcePhones.some((phone) => phone.key === key)
  const strangePhones = targetPhones.filter((phone) => !sourceHas(phone))
  const missing = [
    ...sourceNumbers.filter((number) => !isThere(number, inTarget)),
    // A link that dials another number is worse than no link: without one, the number is still in the text.
    ...sourcePhones.filter(
      ({ key }) =>
        !targetPhones.some((phone) => phone.key === key) && (strangePhones.length > 0 || !inTarget.has(key)),
    ),
  ]
  const months = new Set(target.text.match(NUMBERED_MONTHS[targetLanguage] ?? /(?!)/gu))
  const added = targetNumbers.filter(
    (number) => !isThere(number, inSource) && !sourceHas(number) && !months.has(number.piece),
  )
  return { missing: pieces(missing), added: pieces([...added, ...strangePhones]) }
}

/** A date counts as present when its day and year are: its month may be a word between them. */
const isThere = ({ key, dayAndYear }: FoundNumber, keys: ReadonlySet<string>): boolean =>
  keys.has(key) || (dayAndYear?.every((part) => keys.has(part)) ?? false)

/** The keys of numbers; a date also gives its day and its year, in case the other side names the month by a word. */
const keysOf = (numbers: readonly FoundNumber[]): Set<string> =>
  new Set(numbers.flatMap(({ key, dayAndYear }) => [key, ...(dayAndYear ?? [])]))

const phonesOf = (targets: readonly string[]): FoundNumber[] =>
  targets
    .filter((target) => target.startsWith('tel:'))
    .map((target) => ({ piece: target.slice(4), key: phoneKey(target) }))

const pieces = (numbers: readonly FoundNumber[]): string[] => {
  const seen = new Map(numbers.map(({ key, piece }) => [key, piece]))
  return [...seen.values()]
}
