import { memo } from 'react'
import { Difference } from '../../../admin/kit/difference.tsx'
import type { DeskUnit } from '../../store/desk.ts'
import { useDeskState, useOpenDesk } from './desk-context.ts'
import { RichPreview } from './rich-preview.tsx'

/** The source text; when the translation is outdated, what has changed since; and the reference language below. */
export const SourceSide = memo(function SourceSide({ unit }: { unit: DeskUnit }) {
  const { say } = useOpenDesk()
  const source = useDeskState(({ desk }) => desk.source)
  const reference = useDeskState(({ desk }) => desk.reference)
  const show = (text: string) => (unit.kind === 'rich' ? <RichPreview text={text} wrong={text} /> : text)
  return (
    <div className="wd-source">
      {unit.difference ? (
        <Difference
          parts={unit.difference}
          language={source}
          before={say('desk.was')}
          after={say('desk.is')}
          className="wd-difference"
        />
      ) : (
        <div className="wd-text" lang={source.tag} dir={source.direction}>
          {show(unit.source)}
        </div>
      )}
      {reference && unit.reference !== undefined && (
        <div className="wd-reference">
          <span className="wd-quiet">{reference.name}</span>
          <div className="wd-text" lang={reference.tag} dir={reference.direction}>
            {show(unit.reference)}
          </div>
        </div>
      )}
    </div>
  )
})
