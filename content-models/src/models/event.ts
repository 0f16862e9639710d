import { z } from 'zod'
import { languageTag } from '../languages/registry.ts'
import { spokenLanguageTag } from '../languages/spoken.ts'
import { schedule } from '../recurrence/recurrence.ts'
import { lineWords, richWords, textWords } from '../fields/words.ts'
import { document } from './document.ts'
import { date, emailAddress, phoneNumber, reportAt, webAddress } from '../fields/field.ts'
import { postalAddress } from './postal-address.ts'
import { reference } from './reference.ts'

export const EVENT_KINDS = ['welcome', 'information', 'course', 'outreach', 'club', 'recruitment'] as const
export const EVENT_STATUSES = ['scheduled', 'cancelled', 'postponed', 'moved'] as const

/** Something that people can attend. schema.org: Event. */
export const event = document('event', {
  name: lineWords('Name of the event.', 80),
  summary: textWords('What happens and who may come, in one or two sentences.', 400),
  description: richWords('More about it.').optional(),
  kind: z.enum(EVENT_KINDS).describe('What kind of event it is.'),
  schedule: schedule.describe('When it is.'),
  status: z.enum(EVENT_STATUSES).describe('Whether it takes place.'),
  statusNote: lineWords('What changed and what to do now.').optional(),
  office: reference('office', 'The office where it is held.').optional(),
  place: z.string().max(120).optional().describe('Name of another place, in the source language.'),
  address: postalAddress.optional().describe('Address of another place.'),
  onlineUrl: webAddress.optional().describe('Where one takes part remotely.'),
  municipality: reference('municipality', 'Where it is, or whose residents it is for.'),
  languages: z.array(languageTag).min(1).describe('Languages in which it is held.'),
  interpretation: z.array(spokenLanguageTag).describe('Languages into which it is interpreted.'),
  childCare: z.boolean().describe('Whether children are looked after.'),
  stepFree: z.enum(['yes', 'no', 'partly']).describe('Whether one gets in without steps.'),
  priceEuros: z.number().min(0).max(1000).describe('Price in euros; 0 is free.'),
  registration: z
    .object({
      required: z.boolean().describe('Whether one must register.'),
      url: webAddress.optional().describe('Where to register.'),
      phone: phoneNumber.optional().describe('Number to register by phone.'),
      email: emailAddress.optional().describe('Address to register by e-mail.'),
      until: date.optional().describe('Last day to register.'),
    })
    .describe('How to register.'),
  capacity: z.number().int().min(1).max(10_000).optional().describe('How many people fit in.'),
  organiser: z.string().min(1).max(120).describe('Who arranges it, in the source language.'),
  image: reference('media', 'A picture.').optional(),
}).superRefine((value, context) => {
  if (!value.office && !value.place && !value.onlineUrl) {
    reportAt(context, ['place'], 'must be given: an office, a place or a web address')
  }
})

export type Event = z.infer<typeof event>
