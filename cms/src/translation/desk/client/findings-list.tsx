import { useEffect } from 'react'
import { useDeskState, useOpenDesk } from './desk-context.ts'
import { findingText, findingsOf } from './findings.ts'
import { OrderedText } from './ordered-text.tsx'
import type { UnitState } from './unit-state.ts'

/** How long after a key the checks run: soon enough to help, late enough not to flicker. */
const CHECK_MILLISECONDS = 150

/** What the checks find in the text as the person types; screen readers announce it when they pause. */
export function FindingsList({ state }: { state: UnitState }) {
  const { session, say } = useOpenDesk()
  const source = useDeskState(({ desk }) => desk.source.tag)
  const target = useDeskState(({ desk }) => desk.target.tag)
  const { unit, typed, findings } = state
  useEffect(() => {
    const timer = setTimeout(() => {
      const now = session.get().units[unit.id]
      if (now) session.setFindings(unit.id, findingsOf(now, source, target))
    }, CHECK_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [session, unit.id, unit.value, typed, unit.source, unit.terms, source, target])
  return (
    <div role="status" aria-live="polite" aria-label={say('desk.findings')}>
      {findings.length > 0 && (
        <ul className="wd-findings">
          {findings.map((finding, index) => (
            <li key={index} data-severity={finding.severity}>
              <strong>{say(finding.severity === 'block' ? 'desk.block' : 'desk.warn')}</strong>{' '}
              <OrderedText text={findingText(finding, say)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
