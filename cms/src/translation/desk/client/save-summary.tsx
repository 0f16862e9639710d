import { useDeskState, useOpenDesk } from './desk-context.ts'
import type { DeskKey } from './desk-texts.ts'
import type { DeskState } from './desk-session.ts'

/** One line on whether everything is saved; read out only when something is wrong. */
export function SaveSummary() {
  const { say } = useOpenDesk()
  const summary = useDeskState(summaryOf)
  const [kind = 'saved', count = '0'] = summary.split(' ')
  return (
    <p
      className="wd-summary"
      data-summary={kind}
      {...(['kept', 'conflict', 'refused'].includes(kind) ? { role: 'status' } : {})}
    >
      {say(`desk.summary=${kind}` as Extract<DeskKey, `desk.summary=${string}`>, { count })}
    </p>
  )
}

/** The most important thing first, with its count, in one word each: `kept 3`. */
export function summaryOf({ units }: Pick<DeskState, 'units'>): string {
  const all = Object.values(units)
  const count = (holds: (unit: (typeof all)[number]) => boolean): number => all.filter(holds).length
  const kinds = {
    conflict: count(({ conflict }) => conflict !== undefined),
    refused: count(({ saving }) => saving === 'refused'),
    kept: count(({ saving }) => saving === 'offline' || saving === 'signed-out'),
    waiting: count(({ saving }) => saving === 'waiting'),
  }
  const weightiest = Object.entries(kinds).find(([, units]) => units > 0)
  if (weightiest) return weightiest.join(' ')
  return all.some(({ saving }) => saving === 'sending') ? 'sending 0' : 'saved 0'
}
