import { Problem } from '@tienviitta/process/problem'
import type { Ingredients, Part } from './part-manifest.ts'
import { nameOfPart } from './part-number.ts'

/** What to say of parts, and what to do. */
interface Refusal {
  readonly were: string
  readonly remedy: string
}

/** When they differ from each other. */
const DIFFERENT: Readonly<Record<keyof Ingredients, Refusal>> = {
  snapshot: {
    were: 'made of different snapshots',
    remedy: 'Give every machine the same copy of the snapshot, and make the parts of another one again.',
  },
  code: {
    were: 'made with different versions of the code',
    remedy: 'Give every machine the same commit, and make the parts of another one again.',
  },
  words: {
    were: 'made with different data for languages and dates, which come with Node',
    remedy: 'Give every machine the same version of Node, and make the parts of another one again.',
  },
  clock: {
    were: 'made for different moments',
    remedy: 'Give all of them the same --clock, and make the parts of another one again.',
  },
  baseUrl: {
    were: 'made for different addresses of the site',
    remedy: 'Give all of them the same --base-url, and make the parts of another one again.',
  },
}

/** What the parts must be made of; what is absent may be anything, if it is the same for all. */
export type Expected = Pick<Ingredients, 'snapshot' | 'code'> &
  Partial<Pick<Ingredients, 'clock' | 'baseUrl'>>

/** When all of them differ from what is at hand. */
const OTHER: Readonly<Record<keyof Expected, Refusal>> = {
  snapshot: {
    were: 'made of another snapshot than the one here',
    remedy: 'Name the snapshot that they were made of with --snapshot, or make all parts again.',
  },
  code: {
    were: 'made with another version of the code than the one here',
    remedy: 'Join them with the commit that they were made with, or make all parts again.',
  },
  clock: {
    were: 'made for another moment than the one of --clock',
    remedy: 'Leave --clock out, or make all parts again.',
  },
  baseUrl: {
    were: 'made for another address of the site than the one of --base-url',
    remedy: 'Leave --base-url out, or make all parts again.',
  },
}

/**
 * Makes sure that parts are all parts of one build, of what is at hand.
 * @param parts at least one, in the order of their numbers
 * @throws Problem naming the part, what differs, and what to do
 */
export function expectOneBuild(parts: readonly Part[], expected: Expected): void {
  expectOneDivision(parts)
  for (const key of Object.keys(DIFFERENT) as (keyof Ingredients)[]) {
    const byValue = Map.groupBy(parts, (part) => part[key])
    if (byValue.size > 1) {
      const { were, remedy } = DIFFERENT[key]
      const groups = [...byValue].map(([value, same]) => `${short(value)}: ${listOf(same)}`)
      throw new Problem(`The parts were ${were}.\n  ${groups.join('\n  ')}\n${remedy}`)
    }
  }
  const [first] = parts
  for (const key of Object.keys(OTHER) as (keyof Expected)[]) {
    const [value = '', wanted = value] = [first?.[key], expected[key]]
    if (value !== wanted) {
      const { were, remedy } = OTHER[key]
      throw new Problem(`The parts were ${were}: ${short(value)}, not ${short(wanted)}. ${remedy}`)
    }
  }
  expectAllFiles(parts)
}

/** Hashes are told apart by their beginning. */
const short = (value: string): string => (/^[0-9a-f]{64}$/u.test(value) ? value.slice(0, 12) : value)

const listOf = (parts: readonly Part[]): string =>
  parts.map((part) => `${nameOfPart(part)} (${part.folder})`).join(', ')

/** Each part once. */
function expectOneDivision(parts: readonly Part[]): void {
  const [first] = parts
  if (!first) throw new Error('There are no parts.')
  const { of } = first
  const other = parts.find((part) => part.of !== of)
  if (other) {
    throw new Problem(
      `The parts are not of one division: ${listOf([first, other])}. Join only parts of the same number, and delete what is left of an earlier build.`,
    )
  }
  const byNumber = Map.groupBy(parts, ({ number }) => number)
  for (const same of byNumber.values()) {
    if (same.length > 1) {
      throw new Problem(
        `A part is there ${same.length} times: ${listOf(same)}. Delete all but the right one.`,
      )
    }
  }
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter(
    (number) => !byNumber.has(number),
  )
  const [next = 0] = missing
  if (missing.length > 0) {
    const names = missing.map((number) => `${number}/${of}`).join(', ')
    throw new Problem(
      `${missing.length} of ${of} parts are missing: ${names}. Make them, the first with "npm run build -- --shard ${next}/${of}", and join again.`,
    )
  }
}

/** Every file of the site in one part and no other. */
function expectAllFiles(parts: readonly Part[]): void {
  const owners = new Map<string, Part>()
  for (const part of parts) {
    for (const { file } of part.files) {
      const owner = owners.get(file)
      if (owner) throw new Problem(`The file ${file} is in two parts: ${listOf([owner, part])}. ${AGAIN}`)
      owners.set(file, part)
    }
  }
  const notMade = parts.reduce((sum, part) => sum + part.notMade.length, 0)
  const wrong = parts.find(({ total }) => total !== owners.size + notMade)
  if (wrong) {
    throw new Problem(
      `Together the parts have ${owners.size + notMade} files; by what ${listOf([wrong])} says, the site has ${wrong.total}. ${AGAIN}`,
    )
  }
}

const AGAIN = 'Make all parts again, of one snapshot with one version of the code.'
