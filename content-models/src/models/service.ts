import { z } from 'zod'
import { lineWords, textWords } from '../fields/words.ts'
import { AUDIENCES } from './audience.ts'
import { channels } from './channel.ts'
import { document } from './document.ts'
import { rows } from '../fields/field.ts'
import { references } from './reference.ts'

/** A precise description of a service, including what it does not do. schema.org: GovernmentService. */
export const service = document('service', {
  name: lineWords('Name of the service.', 80),
  summary: textWords('What one gets, in one or two sentences.', 300),
  forWhom: textWords('Who may use the service.', 300),
  does: rows({ text: lineWords('One thing that we do.') }, 'What we do.').min(1),
  doesNot: rows({ text: lineWords('One thing that we do not do, and who does.') }, 'What we do not do.').min(
    1,
  ),
  price: lineWords('What it costs.'),
  start: textWords('How to start.', 400),
  promise: rows({ text: lineWords('One promise.') }, 'What we promise, in at most three lines.')
    .min(1)
    .max(3),
  handOver: z
    .object({
      take: lineWords('What to take along.'),
      say: lineWords('What to say at the desk.'),
    })
    .describe('The hand-over card: take this with you, say this.'),
  audiences: z.array(z.enum(AUDIENCES)).min(1).describe('For whom above all.'),
  channels,
  offices: references('office', 'Where the service is offered.'),
  guides: references('guide', 'Guides that go with it.'),
})

export type Service = z.infer<typeof service>
