import type { PublishButtonServerProps } from 'payload'
import { PublishButton } from './publish-button.tsx'
import { weightTextsIn } from './texts.ts'

/** The button that publishes a document; it asks for the weight of changes to texts that have been translated. */
export const PublishWithWeights = ({ i18n }: PublishButtonServerProps) => (
  <PublishButton texts={weightTextsIn(i18n.language)} />
)
