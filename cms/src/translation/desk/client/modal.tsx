import type { ReactNode } from 'react'
import { Dialog } from '../../../admin/kit/dialog.tsx'
import { useOpenDesk } from './desk-context.ts'

interface Props {
  title: string
  children: ReactNode
  onClose: () => void
}

/** A dialog over the desk, in the desk's look. */
export function Modal({ title, children, onClose }: Props) {
  const { say } = useOpenDesk()
  const closeButton = (
    <button type="button" className="wd-button" onClick={onClose}>
      {say('desk.close')}
    </button>
  )
  return (
    <Dialog title={title} close={onClose} headButton={closeButton} className="wd-dialog" isInPlace>
      {children}
    </Dialog>
  )
}
