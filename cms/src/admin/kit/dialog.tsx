import { type ReactNode, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import './dialog.css'

interface DialogProps {
  title: string
  children: ReactNode
  close: () => void
  /** A look of its own, in addition to that of all dialogs. */
  className?: string
  /** The id of what describes the dialog. */
  describedBy?: string
  /** A button beside the title. */
  headButton?: ReactNode
  /**
   * Whether the dialog stays in place in the page, to take on the look of what surrounds it. Not inside one of
   * Payload's forms.
   */
  isInPlace?: boolean
}

/**
 * A dialog over the admin. The browser's own modal dialog keeps the focus inside; Escape closes, and the focus returns to
 * where it was. Initially the focus is on the element with `data-first`, else on the title or the button beside it.
 */
export function Dialog(props: DialogProps) {
  const { title, children, close, className, describedBy, headButton, isInPlace = false } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const element = dialog.current
    if (!element?.isConnected) return
    const before = document.activeElement
    element.showModal()
    // React removes the attribute `autofocus`, which the dialog would look for.
    element.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
      element.close()
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  const shown = (
    <dialog
      ref={dialog}
      className={className === undefined ? 'admin-dialog' : `admin-dialog ${className}`}
      aria-labelledby={heading}
      aria-describedby={describedBy}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
      // Browsers close a dialog at the second Escape without asking.
      onClose={(event) => {
        if (!event.currentTarget.open) close()
      }}
      // React passes events up its own tree, where the dialog may be inside Payload's form.
      onSubmit={(event) => event.stopPropagation()}
    >
      {headButton === undefined ? (
        <h2 id={heading} tabIndex={-1}>
          {title}
        </h2>
      ) : (
        <div className="admin-dialog__head">
          <h2 id={heading}>{title}</h2>
          {headButton}
        </div>
      )}
      {children}
    </dialog>
  )
  // Outside all of Payload's forms, so that Enter in a field does not send that form.
  return isInPlace ? shown : createPortal(shown, globalThis.document.body)
}
