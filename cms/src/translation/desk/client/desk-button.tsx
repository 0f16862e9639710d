import type { ComponentProps } from 'react'
import type { MessageValues } from '../../../labels/format-message.ts'
import { useOpenDesk } from './desk-context.ts'
import type { DeskKey } from './desk-texts.ts'
import { type Action, ariaKeys, keyNames } from './shortcuts.ts'

interface DeskButtonProps extends ComponentProps<'button'> {
  label: DeskKey
  values?: MessageValues
  /** The button's action, if there is a key for it: the key presses the button. */
  action?: Action | undefined
}

/** A button of the desk, with its key. */
export function DeskButton({ label, values, action, ...attributes }: DeskButtonProps) {
  const { say } = useOpenDesk()
  return (
    <button type="button" className="wd-button" {...useKeyOf(action)} {...attributes}>
      {say(label, values)}
      {action && <KeyName action={action} />}
    </button>
  )
}

/** What ties a button to the key that presses it. */
export function useKeyOf(action: Action | undefined) {
  const { isMac } = useOpenDesk()
  return action && { 'data-action': action, 'aria-keyshortcuts': ariaKeys(action, isMac) }
}

/** The key of an action, as it is written on the keyboard. */
export function KeyName({ action }: { action: Action }) {
  const { isMac } = useOpenDesk()
  return <kbd>{keyNames(action, isMac)[0]?.join(' + ')}</kbd>
}
