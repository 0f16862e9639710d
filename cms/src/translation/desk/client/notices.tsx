import { DeskButton } from './desk-button.tsx'
import { useDeskState, useOpenDesk } from './desk-context.ts'
import { SignInLink } from './sign-in-link.tsx'

/** What the person must know about the whole desk: the draft of the source, the connection, texts without a place. */
export function Notices() {
  const { session, say, api } = useOpenDesk()
  const hasDraft = useDeskState(({ desk }) => desk.document.hasDraft)
  const isDraft = useDeskState(({ desk }) => desk.shows === 'draft')
  const mayWrite = useDeskState(({ desk }) => desk.may.write)
  const connection = useDeskState((state) => state.connection)
  const isKeepingBroken = useDeskState((state) => state.isKeepingBroken)
  const orphans = useDeskState((state) => state.orphans)
  const { collection, id, language } = api.place
  const address = `/admin/translate/${collection}/${id}/${language}`
  return (
    <>
      <div role="status">
        {connection === 'offline' && <p className="wd-notice wd-warning">{say('desk.connection=offline')}</p>}
        {connection === 'signed-out' && (
          <p className="wd-notice wd-warning">
            {say('desk.connection=signed-out')} <SignInLink text={say('desk.sign-in')} />
          </p>
        )}
        {isKeepingBroken && <p className="wd-notice wd-warning">{say('desk.keeping-broken')}</p>}
      </div>
      {!mayWrite && <p className="wd-notice">{say('desk.read-only')}</p>}
      {isDraft ? (
        <p className="wd-notice">
          {say('desk.draft-shown')} <a href={address}>{say('desk.draft-leave')}</a>
        </p>
      ) : (
        hasDraft && (
          <p className="wd-notice">
            {say('desk.draft-waiting')} <a href={`${address}?source=draft`}>{say('desk.draft-show')}</a>
          </p>
        )
      )}
      {orphans.length > 0 && (
        <details className="wd-notice">
          <summary>{say('desk.orphans')}</summary>
          <ul>
            {orphans.map((text) => (
              <li key={`${text.unit} ${text.page}`}>
                <p className="wd-text" dir="auto">
                  {text.value}
                </p>
                <DeskButton label="desk.orphan-forget" onClick={() => session.forgetOrphan(text)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
