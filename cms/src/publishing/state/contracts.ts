import { get, post } from '../../endpoints/contract.ts'
import { aboutDocument } from '../../endpoints/input-fields.ts'
import { publishState } from './publish-state.ts'

export const readPublishState = get('/api/releases/state', 'signed-in', {
  summary: 'What happens to what was published: to one document, or to the whole site when none is named.',
  input: aboutDocument.partial(),
  answer: publishState,
})

export const retryPublishing = post('/api/releases/retry', 'publishes-document', {
  summary: 'Asks for a document to be published once more.',
  input: aboutDocument,
  answer: publishState,
})
