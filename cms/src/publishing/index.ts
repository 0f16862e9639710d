/** What the publisher needs from the CMS besides what is published: requests, releases, the lease, and set times. */
export { type Lease, holderOf, takeLease } from '../database/lease.ts'
export { newestReleases, recordRelease } from './releases/releases.ts'
export { removeRequests, waitingRequests } from './requests/publish-requests.ts'
export { isPublisherAlive } from './requests/publisher.ts'
export { askPublisher } from './requests/request-publishing.ts'
export { runScheduled } from './schedule/run-scheduled.ts'
