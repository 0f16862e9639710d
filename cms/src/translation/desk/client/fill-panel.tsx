import { useEffect, useState } from 'react'
import type { SamePlace } from '../../memory/contracts.ts'
import { RequestProblem } from '../../../admin/kit/api-client.ts'
import { useDeskState, useOpenDesk, useUnit } from './desk-context.ts'
import { Modal } from './modal.tsx'
import { OrderedText } from './ordered-text.tsx'
import { useTask } from './use-task.ts'

const keyOf = ({ collection, id, unit }: SamePlace): string => `${collection}/${id}/${unit}`

/** Where else a unit's source text stands; after a look its translation is filled in where the person ticks. */
export function FillPanel({ unit, onClose }: { unit: string; onClose: () => void }) {
  const { api, say, tell } = useOpenDesk()
  const target = useDeskState(({ desk }) => desk.target)
  const text = useUnit(unit)?.unit.value ?? ''
  const [places, setPlaces] = useState<SamePlace[] | 'loading' | 'failed'>('loading')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { isBusy, start } = useTask()
  const { tag: lang, direction: dir } = target
  useEffect(() => {
    api.samePlaces(unit).then(
      (answer) => {
        setPlaces(answer.places)
        // Only places without a valid text are ticked from the start: nobody's work is replaced unasked.
        setChosen(new Set(answer.places.filter(({ state }) => state !== 'valid').map(keyOf)))
      },
      (error: unknown) => {
        setPlaces('failed')
        if (!(error instanceof RequestProblem)) throw error
      },
    )
  }, [api, unit])

  function choose(key: string, isChosen: boolean): void {
    const next = new Set(chosen)
    if (isChosen) next.add(key)
    else next.delete(key)
    setChosen(next)
  }
  const fill = (all: readonly SamePlace[]): void =>
    start(async () => {
      const { filled, refused } = await api.fill(
        unit,
        all
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
      <p className="wd-text wd-answer" lang={lang} dir={dir}>
        <OrderedText text={text} />
      </p>
      {places === 'loading' && <p role="status">{say('desk.loading')}</p>}
      {places === 'failed' && <p role="alert">{say('desk.problem=failed')}</p>}
      {typeof places === 'object' && (
        <>
          <ul className="wd-places">
            {places.map((place) => (
              <li key={keyOf(place)}>
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.has(keyOf(place))}
                    onChange={(event) => choose(keyOf(place), event.target.checked)}
                  />
                  {place.title} · {place.label} · {say(`desk.state=${place.state}`)}
                </label>
                {place.value === '' ? (
                  <p className="wd-quiet">{say('desk.fill-empty')}</p>
                ) : (
                  <p className="wd-text" lang={lang} dir={dir}>
                    <OrderedText text={place.value} />
                  </p>
                )}
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="wd-button wd-main"
            disabled={isBusy || chosen.size === 0}
            onClick={() => fill(places)}
          >
            {say('desk.fill-do', { count: chosen.size })}
          </button>
        </>
      )}
    </Modal>
  )
}
