import { useOpenDesk } from './desk-context.ts'
import { momentText } from '../../../admin/kit/dates.ts'
import type { UnitState } from './unit-state.ts'

/** The status of a unit, in words: its state, whether its text is saved, how many remarks and questions it has. */
export function UnitStatus({ state, id }: { state: UnitState; id: string }) {
  const { say } = useOpenDesk()
  const { unit, saving, savedAt, findings } = state
  return (
    <p className="wd-status" id={id}>
      {saving === 'settled' ? (
        savedAt !== undefined && (
          <span className="wd-saving" data-saving="saved">
            {say('desk.saving=saved', { time: momentText(savedAt, say.language, new Date()) })}
          </span>
        )
      ) : (
        <span className="wd-saving" data-saving={saving}>
          {say(`desk.saving=${saving}`)}
        </span>
      )}
      {findings.length > 0 && (
        <span className="wd-tag">{say('desk.remarks', { count: findings.length })}</span>
      )}
      {unit.questions.length > 0 && (
        <span className="wd-tag">
          {say('desk.questions')}: {unit.questions.length}
        </span>
      )}
      {unit.draft && <span className="wd-tag">{say('desk.draft-differs')}</span>}
      {unit.origin === 'machine' && unit.approvedBy === undefined && (
        <span className="wd-tag">{say('desk.origin=machine')}</span>
      )}
      <span className="wd-state" data-state={unit.state}>
        {say(`desk.state=${unit.state}`)}
      </span>
    </p>
  )
}
