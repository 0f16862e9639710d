import type { Endpoint } from 'payload'
import { nameOfUser } from '../../access/name-of-user.ts'
import { documentOf } from '../../endpoints/access-checks.ts'
import { implement } from '../../endpoints/implement.ts'
import { documentName } from '@tienviitta/content-models/publishing/publish-request'
import { askPublisher } from '../requests/request-publishing.ts'
import { readPublishState, retryPublishing } from './contracts.ts'
import { readState } from './read-state.ts'

/** What happens to what was published, and asking for it again; under `/api/releases`. */
export const stateEndpoints: Endpoint[] = [
  implement(readPublishState, ({ req, input }) =>
    readState(req, input.collection === undefined ? undefined : documentOf(req, input), Date.now()),
  ),
  implement(retryPublishing, async ({ req, subject: document }) => {
    const about = documentName(document.collection, document.id)
    await askPublisher(req.payload, { kind: 'document', about, by: nameOfUser(req.user) })
    return readState(req, document, Date.now())
  }),
]
