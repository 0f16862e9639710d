import type { DifferencePart } from '@tienviitta/content-models/text-difference/text-difference'
import type { DeskLanguage } from '../../store/desk.ts'

interface Props {
  parts: readonly DifferencePart[]
  language: DeskLanguage
  before: string
  after: string
}

/** What changed between two texts on two lines, the old one above the new one; never mixed in one line. */
export function Difference({ parts, language, before, after }: Props) {
  const { tag: lang, direction: dir } = language
  return (
    <dl className="wd-difference">
      <dt>{before}</dt>
      <dd lang={lang} dir={dir}>
        {parts
          .filter(({ kind }) => kind !== 'added')
          .map(({ kind, text }, index) =>
            kind === 'same' ? <span key={index}>{text}</span> : <del key={index}>{text}</del>,
          )}
      </dd>
      <dt>{after}</dt>
      <dd lang={lang} dir={dir}>
        {parts
          .filter(({ kind }) => kind !== 'removed')
          .map(({ kind, text }, index) =>
            kind === 'same' ? <span key={index}>{text}</span> : <ins key={index}>{text}</ins>,
          )}
      </dd>
    </dl>
  )
}
