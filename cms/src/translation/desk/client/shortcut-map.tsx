import { useOpenDesk } from './desk-context.ts'
import { Modal } from './modal.tsx'
import { ACTIONS, keyNames } from './shortcuts.ts'

/** All keys of the desk. */
export function ShortcutMap({ onClose }: { onClose: () => void }) {
  const { say, isMac } = useOpenDesk()
  const main = isMac ? 'Cmd' : 'Ctrl'
  const rows: { text: string; keys: string[][] }[] = [
    ...ACTIONS.map((action) => ({ text: say(`desk.key=${action}`), keys: keyNames(action, isMac) })),
    { text: say('desk.keys-bold'), keys: [[main, 'B']] },
    { text: say('desk.keys-link'), keys: [[main, 'K']] },
  ]
  return (
    <Modal title={say('desk.keys-title')} onClose={onClose}>
      <p>{say('desk.keys-help')}</p>
      <dl className="wd-keys">
        {rows.map(({ text, keys }) => (
          <div key={text}>
            <dt>{text}</dt>
            <dd>
              {keys.map((combination) => (
                <span key={combination.join()}>
                  {combination.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
