import { Problem } from '@tienviitta/process/problem'

/** Which part of a build that is divided over several machines: the third of eight. */
export interface PartNumber {
  /** From 1. */
  readonly number: number
  readonly of: number
}

/** More would only cost: each part opens the site once. */
const MOST_PARTS = 10_000

/**
 * Reads what `--shard` is given, such as `3/8`.
 * @throws Problem that says what it must look like
 */
export function readPartNumber(text: string): PartNumber {
  const [, number, of] = /^(\d{1,5})\/(\d{1,5})$/u.exec(text)?.map(Number) ?? []
  if (number === undefined || of === undefined || number < 1 || number > of || of > MOST_PARTS) {
    throw new Problem(
      `--shard must be the number of a part and how many there are, such as 3/8: whole numbers from 1/1 to ${MOST_PARTS}/${MOST_PARTS}, the first not above the second. It is "${text}".`,
    )
  }
  return { number, of }
}

/** How a part is called: `part 3 of 8`. */
export const nameOfPart = ({ number, of }: PartNumber): string => `part ${number} of ${of}`

/** The folder of a part, in the one that `--out` names. */
export const folderOfPart = ({ number, of }: PartNumber): string => `part-${number}-of-${of}`
