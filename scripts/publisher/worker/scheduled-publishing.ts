import { runScheduled } from '@tienviitta/cms/publishing'
import type { Chore } from './publisher-loop.ts'

/** How precisely a scheduled time is kept. */
const EVERY_MS = 2000

/**
 * Publishes and unpublishes what is scheduled.
 * @param print called with what could not be done
 */
export const scheduledPublishing = (print: (line: string) => void): Chore => ({
  every: EVERY_MS,
  async work({ payload }) {
    const { failed } = await runScheduled(payload)
    failed.forEach(print)
  },
})
