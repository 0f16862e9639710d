import { useOpenDesk } from './desk-context.ts'
import { Modal } from './modal.tsx'

/** Asks a yes-or-no question. */
export function SureDialog({ question, onAnswer }: { question: string; onAnswer: (yes: boolean) => void }) {
  const { say } = useOpenDesk()
  return (
    <Modal title={question} onClose={() => onAnswer(false)}>
      <div className="wd-buttons">
        <button type="button" className="wd-button wd-main" data-first onClick={() => onAnswer(true)}>
          {say('desk.yes')}
        </button>
        <button type="button" className="wd-button" onClick={() => onAnswer(false)}>
          {say('desk.cancel')}
        </button>
      </div>
    </Modal>
  )
}
