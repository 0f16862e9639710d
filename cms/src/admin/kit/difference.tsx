import type { Direction } from '@tienviitta/content-models/languages/registry'
import type { DifferencePart } from '@tienviitta/content-models/text-difference/text-difference'

interface ChangedWordsProps {
  parts: readonly DifferencePart[]
  changed: 'removed' | 'added'
}

/**
 * One side of a difference: the old text with the words that were removed, or the new one with those that were added.
 */
export function ChangedWords({ parts, changed }: ChangedWordsProps) {
  const Changed = changed === 'removed' ? 'del' : 'ins'
  return parts
    .filter(({ kind }) => kind === 'same' || kind === changed)
    .map(({ kind, text }, index) =>
      kind === 'same' ? <span key={index}>{text}</span> : <Changed key={index}>{text}</Changed>,
    )
}

interface DifferenceProps {
  parts: readonly DifferencePart[]
  /** Of the texts. */
  language: { tag: string; direction: Direction }
  before: string
  after: string
  className: string
  /** Shown in place of a side without text. */
  none?: string
}

/** What changed between two texts on two lines, the old one above the new one; never mixed in one line. */
export function Difference({ parts, language, before, after, className, none }: DifferenceProps) {
  const line = (changed: ChangedWordsProps['changed']) =>
    none !== undefined && parts.every(({ kind }) => kind !== 'same' && kind !== changed) ? (
      <dd>{none}</dd>
    ) : (
      <dd lang={language.tag} dir={language.direction}>
        <ChangedWords parts={parts} changed={changed} />
      </dd>
    )
  return (
    <dl className={className}>
      <dt>{before}</dt>
      {line('removed')}
      <dt>{after}</dt>
      {line('added')}
    </dl>
  )
}
