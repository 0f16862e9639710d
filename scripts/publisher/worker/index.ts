/** The publisher at work. It loads Payload: code that only needs its messages imports `publisher-message`. */
export { askAndWait } from './ask-and-wait.ts'
export { openPublisher } from './open-publisher.ts'
export { answerRequests, followClock } from './publish.ts'
export { LostLeaseError, type PublishEffects } from './publish-effects.ts'
export { type PublisherLoop, runPublisher } from './publisher-loop.ts'
export { releaseSentence } from './release-log.ts'
