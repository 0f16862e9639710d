import { DeskButton, KeyName } from './desk-button.tsx'
import { useDeskState, useOpenDesk } from './desk-context.ts'
import { useTask } from './use-task.ts'

/** The links from the desk: preview, history, exchange file, the document's form, the keys. */
export function DeskLinks() {
  const { api, session, say, tell, openPanel } = useOpenDesk()
  const href = useDeskState(({ desk }) => desk.document.href)
  const hasMachine = useDeskState(({ desk }) => desk.machine !== undefined && desk.may.write)
  const missing = useDeskState(
    ({ units }) => Object.values(units).filter(({ typed }) => typed.trim() === '').length,
  )
  const { isBusy, start } = useTask()
  const translate = (): void =>
    start(async () => {
      const { units } = session.get()
      tell(say('desk.machine-working'))
      const empty = Object.values(units).filter(({ typed }) => typed.trim() === '')
      session.take(await api.machine(empty.map(({ unit }) => unit.id)), [])
    })
  return (
    <div className="wd-buttons">
      <a className="wd-button" href={api.previewHref} target="_blank" rel="noopener">
        {say('desk.preview')} <span className="admin-hidden">{say('desk.new-tab')}</span>
      </a>
      <DeskButton label="desk.history" onClick={() => openPanel({ kind: 'history' })} />
      <a className="wd-button" href={api.xliffHref} download>
        {say('desk.xliff')}
      </a>
      <a className="wd-button" href={href}>
        {say('desk.form')}
      </a>
      {hasMachine && missing > 0 && (
        <DeskButton
          label="desk.machine-missing"
          values={{ count: missing }}
          disabled={isBusy}
          onClick={translate}
        />
      )}
      <button type="button" className="wd-button" onClick={() => openPanel({ kind: 'keys' })}>
        {say('desk.help')}
        <KeyName action="help" />
      </button>
    </div>
  )
}
