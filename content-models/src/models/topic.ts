import { z } from 'zod'
import { lineWords } from '../fields/words.ts'
import { document } from './document.ts'

/** The icons of the site's own set; `site/src/icons` draws them. */
export const TOPIC_ICONS = [
  'signpost',
  'permit',
  'register',
  'money',
  'bank',
  'home',
  'language',
  'work',
  'business',
  'health',
  'family',
  'school',
  'transport',
  'rights',
  'crisis',
  'citizenship',
  'free-time',
] as const

/** A subject under which guides are found. */
export const topic = document('topic', {
  title: lineWords('Name of the topic.', 50),
  summary: lineWords('A few words that say what is found there.', 100),
  icon: z.enum(TOPIC_ICONS).describe('The picture beside the name.'),
  order: z.number().int().min(0).max(999).describe('Its place on the home page; the smallest comes first.'),
})

export type Topic = z.infer<typeof topic>
