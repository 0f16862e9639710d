import { DeskButton } from './desk-button.tsx'
import { Modal } from './modal.tsx'

/** Asks a yes-or-no question. */
export const SureDialog = ({
  question,
  onAnswer,
}: {
  question: string
  onAnswer: (yes: boolean) => void
}) => (
  <Modal title={question} onClose={() => onAnswer(false)}>
    <div className="wd-buttons">
      <DeskButton label="desk.yes" className="wd-button wd-main" data-first onClick={() => onAnswer(true)} />
      <DeskButton label="desk.cancel" onClick={() => onAnswer(false)} />
    </div>
  </Modal>
)
