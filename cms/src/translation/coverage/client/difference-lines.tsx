import type { Direction } from '@tienviitta/content-models/languages/registry'
import {
  type DifferencePart,
  textDifference,
} from '@tienviitta/content-models/text-difference/text-difference'
import type { WeightTexts } from './texts.ts'

interface DifferenceLinesProps {
  before: string
  after: string
  lang: string
  dir: Direction
  texts: WeightTexts
}

/** The old and the new text on two lines, with the words that went and those that came. */
export function DifferenceLines({ before, after, lang, dir, texts }: DifferenceLinesProps) {
  const parts = textDifference(before, after)
  const line = (changed: Exclude<DifferencePart['kind'], 'same'>) => {
    const shown = parts.filter(({ kind }) => kind === 'same' || kind === changed)
    if (shown.length === 0) return <dd>{texts['weight.no-text']}</dd>
    const Changed = changed === 'removed' ? 'del' : 'ins'
    return (
      <dd lang={lang} dir={dir}>
        {shown.map(({ kind, text }, index) =>
          kind === 'same' ? <span key={index}>{text}</span> : <Changed key={index}>{text}</Changed>,
        )}
      </dd>
    )
  }
  return (
    <dl className="weights__difference">
      <dt>{texts['weight.before']}</dt>
      {line('removed')}
      <dt>{texts['weight.after']}</dt>
      {line('added')}
    </dl>
  )
}
