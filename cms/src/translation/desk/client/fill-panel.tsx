import { useState } from 'react'
import { type SamePlace, readSamePlaces } from '../../memory/contracts.ts'
import { toggled } from '../../../admin/kit/toggled.ts'
import { useAnswer } from '../../../admin/kit/use-answer.ts'
import { DeskButton } from './desk-button.tsx'
import { useOpenDesk, useUnit } from './desk-context.ts'
import { Modal } from './modal.tsx'
import { TargetText } from './target-text.tsx'
import { useTask } from './use-task.ts'

const keyOf = ({ collection, id, unit }: SamePlace): string => `${collection}/${id}/${unit}`

/**
 * Where else a unit's source text occurs; after a look, its translation is filled in where the person ticks a place.
 */
export function FillPanel({ unit, onClose }: { unit: string; onClose: () => void }) {
  const { api, say, tell } = useOpenDesk()
  const text = useUnit(unit)?.unit.value ?? ''
  const [answer] = useAnswer(readSamePlaces, { ...api.about, unit })
  const places = answer.state === 'ready' ? answer.value.places : []
  // Only places without a valid text are ticked from the start: nobody's work is replaced unasked.
  const toFill = new Set(places.filter(({ state }) => state !== 'valid').map(keyOf))
  const [chosen = toFill, setChosen] = useState<ReadonlySet<string>>()
  const { isBusy, start } = useTask()
  const fill = (): void =>
    start(async () => {
      const { filled, refused } = await api.fill(
        unit,
        places
          .filter((place) => chosen.has(keyOf(place)))
          .map(({ collection, id, unit: at }) => ({ collection, id, unit: at })),
      )
      const refusals = refused.map(({ title, reason }) => `${title}: ${reason}`)
      tell([say('desk.fill-done', { count: filled }), ...refusals].join(' '))
      onClose()
    })

  return (
    <Modal title={say('desk.fill-title')} onClose={onClose}>
      <p>{say('desk.fill-help')}</p>
      <TargetText text={text} className="wd-text wd-answer" />
      {answer.state === 'loading' && <p role="status">{say('desk.loading')}</p>}
      {answer.state === 'failed' && <p role="alert">{say('desk.problem=failed')}</p>}
      {answer.state === 'ready' && (
        <>
          <ul className="wd-places">
            {places.map((place) => (
              <li key={keyOf(place)}>
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.has(keyOf(place))}
                    onChange={() => setChosen(toggled(chosen, keyOf(place)))}
                  />
                  {place.title} · {place.label} · {say(`desk.state=${place.state}`)}
                </label>
                {place.value === '' ? (
                  <p className="wd-quiet">{say('desk.fill-empty')}</p>
                ) : (
                  <TargetText text={place.value} />
                )}
              </li>
            ))}
          </ul>
          <DeskButton
            label="desk.fill-do"
            values={{ count: chosen.size }}
            className="wd-button wd-main"
            disabled={isBusy || chosen.size === 0}
            onClick={fill}
          />
        </>
      )}
    </Modal>
  )
}
