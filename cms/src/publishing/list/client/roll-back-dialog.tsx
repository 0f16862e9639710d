import { AdminButton } from '../../../admin/kit/admin-button.tsx'
import { Dialog } from '../../../admin/kit/dialog.tsx'
import type { ReleaseItem } from '../contracts.ts'
import type { ReleaseSay } from '../../state/client/texts.ts'
import { momentWords } from '../../../admin/kit/dates.ts'

interface RollBackDialogProps {
  item: ReleaseItem
  rollBack: () => void
  close: () => void
  say: ReleaseSay
}

/** Asks whether readers should see an earlier release, and says what that means. */
export const RollBackDialog = ({ item, rollBack, close, say }: RollBackDialogProps) => (
  <Dialog title={say('releases.roll-back-sure', { release: item.release })} close={close}>
    <p>{say('releases.roll-back-means', { time: momentWords(item.at, say.language) })}</p>
    <div className="admin-dialog__end">
      <AdminButton onClick={close}>{say('releases.cancel')}</AdminButton>
      <AdminButton buttonStyle="primary" onClick={rollBack}>
        {say('releases.roll-back')}
      </AdminButton>
    </div>
  </Dialog>
)
