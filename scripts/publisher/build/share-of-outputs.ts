import type { Output } from '@tienviitta/site/renderer'
import { pageGroups } from '../render/page-groups.ts'
import type { PartNumber } from './part-number.ts'

/** A language's pages are split when they are more than this share of a part, so that the parts come out even. */
const LARGEST_PIECE = 1 / 8

/**
 * The outputs that one part of a divided build renders. Each output is in exactly one part; the largest part exceeds
 * the smallest by no more pages than the largest group has. Depends on the list alone, so that all machines agree.
 * A guide's pages stay together, and so do the other pages of a language as far as the number of parts allows.
 * @returns in the order of the groups; none when there are more parts than groups
 */
export function shareOfOutputs(outputs: readonly Output[], { number, of }: PartNumber): Output[] {
  const largest = Math.max(1, Math.ceil((outputs.length / of) * LARGEST_PIECE))
  const pieces = pageGroups(outputs).flatMap((group) => (isOfGuide(group) ? [group] : split(group, largest)))
  const lengths = Array.from({ length: of }, () => 0)
  const share: Output[] = []
  // The largest first, each to the part that has least: small ones even out what is left.
  for (const piece of pieces.toSorted((a, b) => b.length - a.length)) {
    const least = lengths.indexOf(Math.min(...lengths))
    lengths[least] = (lengths[least] ?? 0) + piece.length
    if (least === number - 1) share.push(...piece)
  }
  return share
}

const isOfGuide = ([first]: readonly Output[]): boolean => first?.document?.model === 'guide'

/** Pieces of about the same length. */
function split(group: readonly Output[], largest: number): Output[][] {
  const count = Math.ceil(group.length / largest)
  const cut = (index: number): number => Math.round((group.length * index) / count)
  return Array.from({ length: count }, (_, index) => group.slice(cut(index), cut(index + 1)))
}
