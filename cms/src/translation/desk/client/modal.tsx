import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useOpenDesk } from './desk-context.ts'

interface Props {
  title: string
  children: ReactNode
  onClose: () => void
}

/** A dialog over the desk: Escape or the button closes it, and focus returns to where it was. */
export function Modal({ title, children, onClose }: Props) {
  const { say } = useOpenDesk()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const element = dialog.current
    if (!element?.isConnected) return
    const before = document.activeElement
    element.showModal()
    // React takes the attribute `autofocus` away, which the dialog would look for.
    element.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
      element.close()
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className="wd-dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="wd-dialog-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="wd-button" onClick={onClose}>
          {say('desk.close')}
        </button>
      </div>
      {children}
    </dialog>
  )
}
