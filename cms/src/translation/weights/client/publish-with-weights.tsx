import type { PublishButtonServerProps } from 'payload'
import { ScheduleButton } from '../../../publishing/schedule/client/schedule-button.tsx'
import { releaseTextsIn } from '../../../publishing/state/client/texts.ts'
import { PublishButton } from './publish-button.tsx'
import { weightTextsIn } from '../../coverage/client/texts.ts'

/**
 * The button that publishes a document; it asks for the weight of changes to texts that have been translated. Before it,
 * the one that sets a time instead.
 */
export const PublishWithWeights = ({ i18n }: PublishButtonServerProps) => (
  <>
    <ScheduleButton texts={releaseTextsIn(i18n.language)} adminLanguage={i18n.language} />
    <PublishButton texts={weightTextsIn(i18n.language)} adminLanguage={i18n.language} />
  </>
)
