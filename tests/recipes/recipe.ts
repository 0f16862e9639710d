import type { Check } from './scratch-copy.ts'

/** One change to a file, such as a person makes who follows a recipe of the README. */
export interface Edit {
  /** Path from the repository's folder. */
  readonly file: string
  /** How the recipe names the file, when that is not by its path: `site/src/messages/<tag>.json`. */
  readonly named?: string
  readonly change: Change
  /** The check that fails when this edit is forgotten, and what its output names. */
  readonly forgotten?: Forgotten
}

/** A new file, one that begins as a copy of another, or a text put behind or in place of one that is there once. */
export type Change =
  | { readonly content: string }
  | { readonly copyOf: string }
  | { readonly after: string; readonly insert: string }
  | { readonly replace: string; readonly by: string }

export interface Forgotten {
  readonly check: Check
  readonly names: RegExp
}

/** A migration of SQLite, which the recipe's command writes. */
export interface MigrationStep {
  readonly name: string
  readonly forgotten: Forgotten
}

/** A recipe of the README, followed. */
export interface Recipe {
  /** Its heading in the README. */
  readonly heading: string
  readonly edits: readonly Edit[]
  readonly migration?: MigrationStep
  /** What must hold once everything is done. */
  readonly done: readonly Check[]
}

/**
 * What a file becomes by some edits, one after the other.
 * @param original its content before; undefined when there is no such file
 * @param contentOf the content of another file, for an edit that copies one
 * @throws Error when the place of an edit is not there exactly once, naming file and text
 */
export function edited(
  original: string | undefined,
  edits: readonly Edit[],
  contentOf: (file: string) => string,
): string | undefined {
  return edits.reduce<string | undefined>((text, { file, change }) => {
    if ('content' in change) return change.content
    if ('copyOf' in change) return contentOf(change.copyOf)
    const place = 'after' in change ? change.after : change.replace
    if (text?.split(place).length !== 2) {
      throw new Error(`The recipe's place in ${file} is not there exactly once: ${place}`)
    }
    return text.replace(place, () => ('after' in change ? place + change.insert : change.by))
  }, original)
}
