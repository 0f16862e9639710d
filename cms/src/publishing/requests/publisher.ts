import { PUBLISHER, isAlive } from '@tienviitta/content-models/publishing/publisher-lease'
import type { Payload } from 'payload'
import { holderOf } from '../../database/lease.ts'

/** Whether a process that publishes is alive. @param now milliseconds since 1970 */
export const isPublisherAlive = async (payload: Payload, now: number): Promise<boolean> =>
  isAlive(await holderOf(payload, PUBLISHER), now)
