import { KeyName, useKeyOf } from './desk-button.tsx'
import { useDeskState, useOpenDesk } from './desk-context.ts'
import type { UnitState } from './unit-state.ts'

/** The glossary terms in the source with their agreed translations; one click or a key writes one into the field. */
export function TermsList({ state, onInsert }: { state: UnitState; onInsert: (words: string) => void }) {
  const { say } = useOpenDesk()
  const keyOfInsert = useKeyOf('insert-term')
  const source = useDeskState(({ desk }) => desk.source)
  const target = useDeskState(({ desk }) => desk.target)
  const mayWrite = useDeskState(({ desk }) => desk.may.write)
  const seen = new Set<string>()
  const terms = state.unit.terms.filter(({ id }) => !seen.has(id) && seen.add(id))
  const next = terms.find(({ agreed }) => agreed !== undefined && !state.typed.includes(agreed))
  return (
    <section className="wd-part" aria-label={say('desk.terms')}>
      <h4>{say('desk.terms')}</h4>
      <ul className="wd-terms">
        {terms.map((term) => (
          <li key={term.id}>
            <span lang={source.tag} dir={source.direction}>
              {term.found}
            </span>
            <span aria-hidden="true"> → </span>
            {term.agreed === undefined ? (
              <span className="wd-quiet">{say('desk.term-open')}</span>
            ) : (
              <button
                type="button"
                className="wd-button"
                disabled={!mayWrite}
                aria-label={say('desk.term-insert', { agreed: term.agreed, found: term.found })}
                {...(term === next && keyOfInsert)}
                onClick={() => onInsert(term.agreed ?? '')}
              >
                <span lang={target.tag} dir={target.direction}>
                  {term.agreed}
                </span>
                {term === next && <KeyName action="insert-term" />}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
