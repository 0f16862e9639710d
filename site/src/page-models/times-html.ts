import { escapeHtml } from '@tienviitta/content-models/rich-text/html'
import type { Html } from '../messages/message.ts'

/** Times of day as they stand on a clock and on a door: left to right in every language. */
export const timesHtml = (times: readonly string[]): Html => ({
  html: times.map((time) => `<bdi dir="ltr">${escapeHtml(time)}</bdi>`).join(', '),
})
