import { recordRelease, removeRequests } from '@tienviitta/cms/publishing'
import type { StepTimes } from '../release/step-times.ts'
import { titlesOf } from './document-titles.ts'
import type { PublishEffects } from './publish-effects.ts'
import { type Publication, releaseRows } from './release-rows.ts'

/** What answering acts on. */
export type AnswerEffects = Pick<PublishEffects, 'payload' | 'done'>

/** Records the outcome of an order, and only then removes the requests that it answers. */
export async function answer(
  { payload, done }: AnswerEffects,
  publication: Publication,
  steps: StepTimes = {},
): Promise<void> {
  const { requests, release, shown } = publication
  const times = { ...steps, ...release.times, show: shown.milliseconds }
  for (const row of releaseRows(publication, await titlesOf(payload, requests))) {
    await recordRelease(payload, row)
    done(row, times)
  }
  await removeRequests(
    payload,
    requests.map(({ id }) => id),
  )
}
