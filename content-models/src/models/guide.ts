import { z } from 'zod'
import { languageTag } from '../languages/registry.ts'
import { lineWords, richWords, textWords } from '../fields/words.ts'
import { AUDIENCES } from './audience.ts'
import { body } from './blocks.ts'
import { channels, needsNonDigital } from './channel.ts'
import { document } from './document.ts'
import { date, reportAt, rows, webAddress } from '../fields/field.ts'
import { reference, references } from './reference.ts'

/** Plain-language advice on one matter of life in Finland. */
export const guide = document('guide', {
  title: lineWords('The matter, in the words of a client.', 70),
  summary: textWords('In short: who, what, what to do. At most 60 words.', 600),
  kind: z
    .enum(['how-to', 'information', 'crisis', 'first-weeks'])
    .describe('How-to guides have steps; crisis guides are never machine-translated.'),
  body,
  topics: references('topic', 'Where the guide is found.').min(1),
  authorities: references('authority', 'Who decides on the matter.').min(1),
  channels,
  services: references('service', 'Services that help in the matter.'),
  related: references('guide', 'What one often needs next, the first one first.'),
  sources: rows(
    {
      title: z.string().min(1).max(200).describe('Name of the page, in its own language.'),
      url: webAddress.describe('Address of the page.'),
      language: languageTag.describe('Language of the page.'),
    },
    'Where the facts come from.',
  ).min(1),
  audiences: z.array(z.enum(AUDIENCES)).describe('For whom above all; everyone may read.'),
  municipalities: references('municipality', 'Where the guide holds; empty means the whole country.'),
  additions: rows(
    {
      municipality: reference('municipality', 'The municipality that adds this.'),
      text: richWords('What is different or extra there.'),
    },
    'What municipalities add to a national guide.',
  ),
  reviewedBy: z.string().min(1).max(120).describe('The office or role that checked the facts.'),
  reviewedOn: date.describe('When the facts were last checked.'),
  reviewIntervalMonths: z
    .number()
    .int()
    .min(1)
    .max(36)
    .describe('How often the facts are checked, in months.'),
}).superRefine((value, context) => {
  needsNonDigital(value, context)
  if (value.kind === 'how-to' && !value.body.some((block) => block.blockType === 'steps')) {
    reportAt(context, ['body'], 'must hold steps, because it is a how-to guide')
  }
})

export type Guide = z.infer<typeof guide>
