import { type ReactNode, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import './admin-dialog.css'

interface AdminDialogProps {
  title: string
  children: ReactNode
  close: () => void
}

/**
 * A dialog over the admin. The browser's own modal dialog keeps the focus inside and gives it back; Escape closes. It
 * stands outside of any form of Payload's, so that Enter in a field does not send that form.
 */
export function AdminDialog({ title, children, close }: AdminDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  return createPortal(
    <dialog
      ref={dialog}
      className="admin-dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
      // React hands events on along its own tree, where the dialog does stand in Payload's form.
      onSubmit={(event) => event.stopPropagation()}
    >
      <h2 id={heading} tabIndex={-1} autoFocus>
        {title}
      </h2>
      {children}
    </dialog>,
    globalThis.document.body,
  )
}
