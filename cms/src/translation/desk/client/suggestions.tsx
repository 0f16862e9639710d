import { useEffect, useState } from 'react'
import type { Suggestion } from '../../memory/contracts.ts'
import { useDeskState, useOpenDesk } from './desk-context.ts'
import { RequestProblem } from '../../../admin/kit/api-client.ts'
import { Difference } from '../../../admin/kit/difference.tsx'
import { DeskButton } from './desk-button.tsx'
import { momentText } from '../../../admin/kit/dates.ts'
import { OrderedText } from './ordered-text.tsx'
import type { UnitState } from './unit-state.ts'

interface Props {
  state: UnitState
  onTake: (text: string) => void
}

/** What was translated before for the same or a similar source; each can be taken over with a key. */
export function Suggestions({ state, onTake }: Props) {
  const { say } = useOpenDesk()
  const source = useDeskState(({ desk }) => desk.source)
  const target = useDeskState(({ desk }) => desk.target)
  const answer = useSuggestions(state.unit.id, state.unit.sourceHash)
  // What is already in the field is no help.
  const found = typeof answer === 'object' ? answer.filter(({ value }) => value !== state.unit.value) : answer
  if (found === 'failed') return null
  return (
    <section className="wd-part" aria-label={say('desk.suggestions')}>
      <h4>{say('desk.suggestions')}</h4>
      {found === 'loading' && <p className="wd-quiet">{say('desk.suggestions-loading')}</p>}
      {typeof found === 'object' && found.length === 0 && (
        <p className="wd-quiet">{say('desk.suggestion-none')}</p>
      )}
      {typeof found === 'object' && found.length > 0 && (
        <ol className="wd-suggestions">
          {found.slice(0, ACTIONS.length).map((suggestion, index) => (
            <li key={index}>
              <p className="wd-suggestion-facts">
                <strong>
                  {suggestion.percent === 100
                    ? say('desk.suggestion-same')
                    : say('desk.suggestion-percent', { percent: suggestion.percent })}
                </strong>
                <span>{suggestion.from}</span>
                {suggestion.at !== undefined && (
                  <span>{momentText(suggestion.at, say.language, new Date())}</span>
                )}
              </p>
              <p lang={target.tag} dir={target.direction} className="wd-text">
                {target.direction === 'rtl' ? <OrderedText text={suggestion.value} /> : suggestion.value}
              </p>
              {suggestion.percent < 100 && (
                <>
                  <p className="wd-quiet">{say('desk.suggestion-source')}</p>
                  <Difference
                    parts={suggestion.difference}
                    language={source}
                    before={say('desk.was')}
                    after={say('desk.is')}
                    className="wd-difference"
                  />
                </>
              )}
              <DeskButton
                label="desk.suggestion-take"
                action={ACTIONS[index]}
                onClick={() => onTake(suggestion.value)}
              />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

const ACTIONS = ['suggestion-1', 'suggestion-2', 'suggestion-3', 'suggestion-4', 'suggestion-5'] as const

/** The suggestions for a unit; looking them up never gets in the way, so a failure only shows none. */
function useSuggestions(unit: string, sourceHash: string): Suggestion[] | 'loading' | 'failed' {
  const { memory } = useOpenDesk()
  const [found, setFound] = useState<Suggestion[] | 'loading' | 'failed'>('loading')
  useEffect(() => {
    let isWanted = true
    setFound('loading')
    memory.of(unit, sourceHash).then(
      (suggestions) => {
        if (isWanted) setFound(suggestions)
      },
      (error: unknown) => {
        if (isWanted) setFound('failed')
        if (!(error instanceof RequestProblem)) throw error
      },
    )
    return () => {
      isWanted = false
    }
  }, [memory, unit, sourceHash])
  return found
}
