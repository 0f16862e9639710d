import type { WordsKind } from '../fields/words.ts'

/** A text as the checks see it. */
export interface ReadText {
  /** Its words without markup. */
  plain: string
  /** Where its links lead: `https://…`, `mailto:…`, `tel:…`; links inside the site (`guide:`, `term:`) are left out. */
  targets: string[]
}

const markup = /\\\n|\\([\\*[\].-])|\*\*|\[|\]\(([^()\s]*)\)/gu
const listMarker = /^(?:- +|[0-9]{1,3}\. +)/gmu

/**
 * Reads a text for the checks. Unlike `parseRichText`, it also reads unfinished rich text, because the checks run while
 * someone is typing. The numbers of a numbered list are markup.
 */
export function readText(text: string, kind: WordsKind): ReadText {
  if (kind !== 'rich') return { plain: text, targets: [] }
  const targets: string[] = []
  const plain = text
    .replace(listMarker, '')
    .replace(markup, (sign: string, escaped: string | undefined, target: string | undefined) => {
      if (escaped !== undefined) return escaped
      if (target !== undefined && /^(?:https?|mailto|tel):/u.test(target)) targets.push(target)
      return sign === '\\\n' ? '\n' : ''
    })
  return { plain, targets }
}
