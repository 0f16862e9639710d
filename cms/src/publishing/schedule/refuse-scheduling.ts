import { APIError } from 'payload'

/**
 * Replaces Payload's server function for setting a time. That function does not check whether a person may publish the
 * document, and cancels any job whose id it is given; our endpoints under `/api/releases/schedule` do check.
 */
export function refuseScheduling(): never {
  throw new APIError('Set a time through /api/releases/schedule.', 403, null, true)
}
