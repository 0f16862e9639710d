import { z } from 'zod'
import { lineWords, textWords } from '../fields/words.ts'
import { document } from './document.ts'
import { date, reportAt } from '../fields/field.ts'
import { reference, references } from './reference.ts'

/** Something that readers must know now, shown between two dates. schema.org: SpecialAnnouncement. */
export const announcement = document('announcement', {
  title: lineWords('What has changed or will change.', 90),
  text: textWords('What it means and what to do, in one or two sentences.', 400),
  weight: z.enum(['information', 'warning', 'urgent']).describe('How weighty it is.'),
  municipalities: references('municipality', 'Where it is shown; empty means everywhere.'),
  guide: reference('guide', 'The guide that tells more.').optional(),
  startsOn: date.describe('First day on which it is shown.'),
  endsOn: date.describe('Last day on which it is shown.'),
}).superRefine((value, context) => {
  if (value.endsOn < value.startsOn) {
    reportAt(context, ['endsOn'], 'must not be before the first day')
  }
})

export type Announcement = z.infer<typeof announcement>
