import type { DeskUnit } from '../../store/desk.ts'
import { useOpenDesk } from './desk-context.ts'
import { momentText } from '../../../admin/kit/dates.ts'

/** Who wrote and who approved the text that is there, and when. */
export function WrittenBy({ unit }: { unit: DeskUnit }) {
  const { say } = useOpenDesk()
  const time = (iso: string | undefined): string =>
    iso === undefined ? '' : momentText(iso, say.language, new Date())
  const parts = [
    unit.origin === 'machine' ? say('desk.origin=machine') : '',
    unit.origin === 'agency' ? say('desk.origin=agency') : '',
    unit.by === undefined ? '' : say('desk.written-by', { name: unit.by, time: time(unit.at) }),
    unit.by === undefined && unit.at !== undefined ? say('desk.written', { time: time(unit.at) }) : '',
    unit.approvedBy === undefined
      ? ''
      : say('desk.approved-by', { name: unit.approvedBy, time: time(unit.approvedAt) }),
  ]
    .filter((part) => part !== '')
    .join(' · ')
  return parts !== '' && <p className="wd-quiet">{parts}</p>
}
