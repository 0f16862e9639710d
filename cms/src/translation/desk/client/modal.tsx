import type { ReactNode } from 'react'
import { Dialog } from '../../../admin/kit/dialog.tsx'
import { DeskButton } from './desk-button.tsx'

interface Props {
  title: string
  children: ReactNode
  onClose: () => void
}

/** A dialog over the desk, in the desk's look. */
export function Modal({ title, children, onClose }: Props) {
  const closeButton = <DeskButton label="desk.close" onClick={onClose} />
  return (
    <Dialog title={title} close={onClose} headButton={closeButton} className="wd-dialog" isInPlace>
      {children}
    </Dialog>
  )
}
