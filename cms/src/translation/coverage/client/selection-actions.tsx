import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'
import type { DocumentCoverage, WorkItem } from '../coverage.ts'
import { send, useAnswer } from '../../../admin/kit/answer.ts'
import type { Texts } from './texts.ts'
import { xliffAddress } from './work-keys.ts'
import { formatMessage } from '../../../labels/format-message.ts'

interface SelectionActionsProps {
  /** At least one. */
  items: readonly [WorkItem, ...WorkItem[]]
  texts: Texts
  adminLanguage: string
  /** Called when something has changed on the server. */
  changed: () => void
}

/** What can be done with the lines that are selected: export them, or give them to a person. */
export function SelectionActions({ items, texts, adminLanguage, changed }: SelectionActionsProps) {
  const [person, setPerson] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [{ collection, id }] = items
  // Who may be given a translation, and whether this person may give it, is told with a document.
  const [answer] = useAnswer<DocumentCoverage>(
    `/api/translations/document?${new URLSearchParams({ collection, id }).toString()}`,
  )
  const document = answer.state === 'ready' ? answer.value : undefined
  const people = (document?.translators ?? []).filter(({ languages }) =>
    items.every(({ language }) => languages.includes(language)),
  )

  async function assign(): Promise<void> {
    setIsBusy(true)
    let given = 0
    for (const item of items) {
      const outcome = await send('/api/translations/assign', {
        collection: item.collection,
        id: item.id,
        language: item.language,
        user: person,
      })
      if (outcome.ok) given += 1
      else toast.error(`${item.title}: ${outcome.message ?? texts['coverage.work.assign-failed']}`)
    }
    if (given > 0) toast.success(formatMessage(texts['coverage.work.assigned'], adminLanguage, { n: given }))
    setIsBusy(false)
    changed()
  }

  return (
    <div className="coverage-selection">
      <p role="status">
        {formatMessage(texts['coverage.work.selected'], adminLanguage, { n: items.length })}
      </p>
      <a className="coverage__csv" href={xliffAddress(items)} download>
        {texts['coverage.xliff.export']}
      </a>
      {document?.may.assign === true && people.length > 0 && (
        <div className="coverage-selection__assign">
          <label className="coverage-filters__field">
            <span>{texts['coverage.work.assign-to']}</span>
            <select value={person} onChange={(event) => setPerson(event.target.value)}>
              <option value="">{texts['coverage.work.choose-person']}</option>
              {people.map(({ id: personId, name }) => (
                <option key={personId} value={personId}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <Button
            buttonStyle="secondary"
            size="medium"
            margin={false}
            disabled={person === '' || isBusy}
            onClick={() => void assign()}
          >
            {texts['coverage.work.assign']}
          </Button>
        </div>
      )}
    </div>
  )
}
