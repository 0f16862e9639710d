'use client'

import { FieldError, useDocumentInfo, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import { useEffect, useState } from 'react'
import { inLanguage } from '../labels/in-language.ts'
import { type LabelKey, labelOf } from '../labels/label.ts'
import type { Desk, DeskUnit } from '../translations/desk-endpoint.ts'
import type { TextEdits } from '../translations/text-edits.ts'

/** Every text of a document in the order of its page: the source on one side, a place to write on the other. */
export function TranslationDesk({ path, readOnly }: JSONFieldClientProps) {
  const { value, setValue, showError, disabled } = useField<TextEdits | null>({ path })
  const document = useFormFields(([fields]) => fields['document']?.value)
  const language = useFormFields(([fields]) => fields['language']?.value)
  const { lastUpdateTime } = useDocumentInfo()
  const { i18n } = useTranslation()
  const say = (key: LabelKey): string => inLanguage(labelOf(key), i18n.language)
  const desk = useDesk(document, language, lastUpdateTime)
  const edits = value ?? {}

  useEffect(() => {
    // What has been saved is no longer an edit: sent again later, it could overwrite what others wrote since.
    if (typeof desk !== 'object' || !value) return
    const saved = new Set(
      desk.units
        .filter(({ id, state, value: text }) => state === 'valid' && value[id]?.value.trim() === text)
        .map(({ id }) => id),
    )
    if (saved.size > 0)
      setValue(Object.fromEntries(Object.entries(value).filter(([id]) => !saved.has(id))), true)
  }, [desk])

  if (desk === 'choose') return <p>{say('desk.choose')}</p>
  if (desk === 'loading') return <p role="status">{say('desk.loading')}</p>
  if (desk === 'failed') return <p role="alert">{say('desk.failed')}</p>
  if (desk.units.length === 0) return <p>{say('desk.empty')}</p>

  const done = desk.units.filter(({ id, state }) => id in edits || state === 'valid').length
  const progress = say('desk.progress').replace('{done}', `${done}`).replace('{all}', `${desk.units.length}`)

  function write({ id, sourceHash }: DeskUnit, text: string): void {
    setValue({ ...edits, [id]: { value: text, sourceHash } })
  }

  return (
    <div className="desk">
      <FieldError path={path} showError={showError} />
      <p className="desk__progress" role="status">
        {progress}
      </p>
      <ol className="desk__units">
        {desk.units.map((unit) => {
          const edit = edits[unit.id]
          const state = edit && edit.value !== unit.value ? 'edited' : unit.state
          const id = `desk-${unit.id.replaceAll('.', '__')}`
          const isStale = unit.state === 'outdated' || unit.state === 'withdrawn' || unit.state === 'ahead'
          return (
            <li key={unit.id} className="desk__unit">
              <div className="desk__head">
                <label htmlFor={id}>{unit.label}</label>
                <span className="desk__state" data-state={state} id={`${id}-state`}>
                  {say(`desk.state=${state}`)}
                </span>
              </div>
              <div className="desk__source" lang={desk.source.language} dir={desk.source.direction}>
                {unit.source}
              </div>
              <div className="desk__target">
                <textarea
                  id={id}
                  lang={desk.target.language}
                  dir={desk.target.direction}
                  rows={unit.kind === 'line' ? 1 : 4}
                  value={edit?.value ?? unit.value}
                  disabled={readOnly === true || disabled}
                  aria-describedby={`${id}-state${unit.kind === 'rich' ? ` ${id}-rich` : ''}`}
                  onChange={(event) => write(unit, event.target.value)}
                />
                {unit.kind === 'rich' && <small id={`${id}-rich`}>{say('desk.rich-help')}</small>}
                {isStale && (
                  <label className="desk__confirm">
                    <input
                      type="checkbox"
                      checked={edit !== undefined}
                      onChange={(event) => {
                        if (event.target.checked) write(unit, edit?.value ?? unit.value)
                        else
                          setValue(
                            Object.fromEntries(Object.entries(edits).filter(([key]) => key !== unit.id)),
                          )
                      }}
                    />
                    {say('desk.confirm')}
                  </label>
                )}
              </div>
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** Fetches the texts, again after every saving. */
function useDesk(
  document: unknown,
  language: unknown,
  savedAt: number,
): Desk | 'choose' | 'loading' | 'failed' {
  const [desk, setDesk] = useState<Desk | 'choose' | 'loading' | 'failed'>('choose')
  const address = deskAddress(document, language)
  useEffect(() => {
    if (address === undefined) {
      setDesk('choose')
      return
    }
    const controller = new AbortController()
    setDesk((before) => (typeof before === 'object' ? before : 'loading'))
    fetch(address, { credentials: 'same-origin', signal: controller.signal })
      .then(async (response) => {
        setDesk(response.ok ? ((await response.json()) as Desk) : 'failed')
      })
      .catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'AbortError')) setDesk('failed')
      })
    return () => controller.abort()
  }, [address, savedAt])
  return desk
}

function deskAddress(document: unknown, language: unknown): string | undefined {
  if (typeof document !== 'object' || document === null || typeof language !== 'string') return undefined
  const { relationTo, value } = document as { relationTo?: unknown; value?: unknown }
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
  if (typeof relationTo !== 'string' || typeof id !== 'string') return undefined
  return `/api/translations/desk?${new URLSearchParams({ collection: relationTo, id, language }).toString()}`
}
