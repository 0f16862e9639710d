import { type LanguageTag, language as languageOf } from '@tienviitta/content-models/languages/registry'
import { escapeHtml } from '@tienviitta/content-models/rich-text/html'
import type { Html } from '../messages/message.ts'

/** What separates a day from its time: a comma of the reader's script. */
export const commaIn = (tag: LanguageTag): string => (languageOf(tag).script === 'Arab' ? '، ' : ', ')

/** Times of day as on a clock or a door: left to right in every language. */
export const timesHtml = (times: readonly string[]): Html => ({
  html: times.map((time) => `<bdi class="clock" dir="ltr">${escapeHtml(time)}</bdi>`).join(', '),
})
