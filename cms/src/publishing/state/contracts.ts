import { contract } from '../../endpoints/contract.ts'
import { aboutDocument } from '../../endpoints/input-fields.ts'
import { publishState } from './publish-state.ts'

export const readPublishState = contract({
  method: 'get',
  path: '/api/releases/state',
  summary: 'What happens to what was published: to one document, or to the whole site when none is named.',
  access: 'signed-in',
  input: aboutDocument.partial(),
  answer: publishState,
})

export const retryPublishing = contract({
  method: 'post',
  path: '/api/releases/retry',
  summary: 'Asks for a document to be published once more.',
  access: 'publishes-document',
  input: aboutDocument,
  answer: publishState,
})
