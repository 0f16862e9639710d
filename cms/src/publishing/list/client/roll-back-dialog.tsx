import { Button } from '@payloadcms/ui'
import { Dialog } from '../../../admin/kit/dialog.tsx'
import { formatMessage } from '../../../labels/format-message.ts'
import type { ReleaseItem } from '../release-list.ts'
import type { ReleaseTexts } from '../../state/client/texts.ts'
import { momentWords } from '../../../admin/kit/dates.ts'

interface RollBackDialogProps {
  item: ReleaseItem
  rollBack: () => void
  close: () => void
  texts: ReleaseTexts
  adminLanguage: string
}

/** Asks whether readers shall see an earlier release, and says what it means. */
export const RollBackDialog = ({ item, rollBack, close, texts, adminLanguage }: RollBackDialogProps) => (
  <Dialog
    title={formatMessage(texts['releases.roll-back-sure'], adminLanguage, { release: item.release })}
    close={close}
  >
    <p>
      {formatMessage(texts['releases.roll-back-means'], adminLanguage, {
        time: momentWords(item.at, adminLanguage),
      })}
    </p>
    <div className="admin-dialog__end">
      <Button buttonStyle="secondary" size="medium" margin={false} onClick={close}>
        {texts['releases.cancel']}
      </Button>
      <Button buttonStyle="primary" size="medium" margin={false} onClick={rollBack}>
        {texts['releases.roll-back']}
      </Button>
    </div>
  </Dialog>
)
