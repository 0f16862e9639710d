import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { AdminButton } from '../../../admin/kit/admin-button.tsx'
import { Choice } from '../../../admin/kit/choice.tsx'
import { assignTranslation, readDocumentCoverage } from '../contracts.ts'
import type { WorkItem } from '../coverage.ts'
import { ask } from '../../../admin/kit/api-client.ts'
import { useAnswer } from '../../../admin/kit/use-answer.ts'
import type { CoverageSay } from './texts.ts'
import { xliffAddress } from './work-keys.ts'

interface SelectionActionsProps {
  /** At least one. */
  items: readonly [WorkItem, ...WorkItem[]]
  say: CoverageSay
  /** Called when something has changed on the server. */
  changed: () => void
}

/** What can be done with the lines that are selected: export them, or give them to a person. */
export function SelectionActions({ items, say, changed }: SelectionActionsProps) {
  const [person, setPerson] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [{ collection, id }] = items
  // Who may be given a translation, and whether this person may assign it, comes with a document.
  const [answer] = useAnswer(readDocumentCoverage, { collection, id })
  const document = answer.state === 'ready' ? answer.value : undefined
  const people = (document?.translators ?? []).filter(({ languages }) =>
    items.every(({ language }) => languages.includes(language)),
  )

  async function assign(): Promise<void> {
    setIsBusy(true)
    let given = 0
    for (const item of items) {
      const outcome = await ask(assignTranslation, {
        collection: item.collection,
        id: item.id,
        language: item.language,
        user: person,
      })
      if (outcome.ok) given += 1
      else toast.error(`${item.title}: ${outcome.message ?? say('coverage.work.assign-failed')}`)
    }
    if (given > 0) toast.success(say('coverage.work.assigned', { n: given }))
    setIsBusy(false)
    changed()
  }

  return (
    <div className="coverage-selection">
      <p role="status">{say('coverage.work.selected', { n: items.length })}</p>
      <a className="coverage__csv" href={xliffAddress(items)} download>
        {say('coverage.xliff.export')}
      </a>
      {document?.may.assign === true && people.length > 0 && (
        <div className="coverage-selection__assign">
          <label className="coverage-filters__field">
            <span>{say('coverage.work.assign-to')}</span>
            <Choice
              value={person}
              none={say('coverage.work.choose-person')}
              options={people.map(({ id: personId, name }) => [personId, name])}
              choose={setPerson}
            />
          </label>
          <AdminButton disabled={person === '' || isBusy} onClick={() => void assign()}>
            {say('coverage.work.assign')}
          </AdminButton>
        </div>
      )}
    </div>
  )
}
