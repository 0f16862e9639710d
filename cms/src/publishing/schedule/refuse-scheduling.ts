import { APIError } from 'payload'

/**
 * Stands in the place of Payload's server function for setting a time. That one asks nobody whether she may publish the
 * document, and takes back any job whose id it is given; our endpoints under `/api/releases/schedule` do ask.
 */
export function refuseScheduling(): never {
  throw new APIError('Set a time through /api/releases/schedule.', 403, null, true)
}
