import { z } from 'zod'
import { spokenLanguageTag } from '../languages/spoken.ts'
import { openingHours, weeklyHours } from '../opening-hours/opening-hours.ts'
import { schedule } from '../recurrence/recurrence.ts'
import { lineWords, richWords, textWords } from '../fields/words.ts'
import { channels, needsNonDigital } from './channel.ts'
import { document } from './document.ts'
import { date, reportAt, rows } from '../fields/field.ts'
import { reference, references } from './reference.ts'
import { postalAddress } from './postal-address.ts'

export const OFFICE_KINDS = [
  'guidance-point',
  'competence-centre',
  'talent-hub',
  'one-stop-shop',
  'international-house',
  'pop-up',
  'remote',
] as const

export const LANGUAGE_MODES = ['staff', 'interpreter-on-site', 'interpreter-by-phone'] as const

/** A place or remote service where a person helps. schema.org: GovernmentOffice. */
export const office = document('office', {
  name: z
    .string()
    .min(1)
    .max(100)
    .describe('The name on the door, in the source language; it is not translated.'),
  kind: z.enum(OFFICE_KINDS).describe('What kind of office it is.'),
  summary: textWords('What one gets here, in one or two sentences.', 300),
  address: postalAddress.optional().describe('Where the door is; a remote service has none.'),
  directions: lineWords('How to find the door.').optional(),
  channels: channels.min(1),
  openingHours,
  languages: rows(
    {
      language: spokenLanguageTag.describe('The language.'),
      modes: z.array(z.enum(LANGUAGE_MODES)).min(1).describe('How service in the language happens.'),
      hours: weeklyHours.describe('When; empty means all opening hours.'),
    },
    'Languages of service.',
  ).min(1),
  stepFree: z.enum(['yes', 'no', 'partly']).describe('Whether one gets in without steps.'),
  accessibility: lineWords('Lift, accessible toilet, induction loop, assistance.').optional(),
  services: references('service', 'What is offered here.'),
  tenants: rows(
    {
      name: z.string().min(1).max(100).describe('Who else serves in the same place.'),
      hours: weeklyHours.describe('When.'),
    },
    'Other bodies that serve in the same premises, with their own hours.',
  ),
  hostedAt: z.string().max(100).optional().describe('The place that hosts the office, such as a library.'),
  municipality: reference('municipality', 'Where the office is.'),
  serves: references('municipality', 'The municipalities whose residents it serves.').min(1),
  stops: rows(
    {
      place: z.string().min(1).max(120).describe('The place of the stop, in the source language.'),
      address: postalAddress.optional().describe('Its address.'),
      municipality: reference('municipality', 'Where the stop is.'),
      schedule: schedule.describe('When the office is there.'),
    },
    'Where and when a circulating office stops.',
  ),
  prepare: richWords(
    'Prepare for your visit: what to bring, how long it takes, in which language.',
  ).optional(),
  hoursConfirmedOn: date.describe('When somebody last made sure that the hours are right.'),
}).superRefine((value, context) => {
  if (value.kind !== 'remote' && value.kind !== 'pop-up' && !value.address) {
    reportAt(context, ['address'], 'must be given, because the office has a door')
  }
  needsNonDigital(value, context)
})

export type Office = z.infer<typeof office>
