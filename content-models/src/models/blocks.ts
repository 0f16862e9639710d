import { z } from 'zod'
import { languageTag } from '../languages/registry.ts'
import { lineWords, richWords, textWords } from '../fields/words.ts'
import { rowId, rows, webAddress } from '../fields/field.ts'
import { reference } from './reference.ts'

/** The blocks that make up the bodies of guides and pages. `blockType` tells them apart. */
function block<Type extends string, Shape extends z.ZodRawShape>(
  blockType: Type,
  shape: Shape,
  description: string,
) {
  return z.object({ blockType: z.literal(blockType), id: rowId, ...shape }).describe(description)
}

export const sectionBlock = block(
  'section',
  {
    heading: lineWords('Heading of the section.', 60),
    text: richWords('Short paragraphs and lists.'),
  },
  'A heading with text.',
)

export const stepsBlock = block(
  'steps',
  {
    heading: lineWords('Heading above the steps.', 60),
    steps: rows(
      {
        action: lineWords('What to do, in the imperative, one action.', 80),
        text: richWords('How to do it.').optional(),
        need: lineWords('What one needs for it.').optional(),
        cost: lineWords('What it costs.').optional(),
        time: lineWords('How long it takes.').optional(),
        next: lineWords('What happens afterwards.').optional(),
      },
      'The steps in order, at most seven.',
    )
      .min(1)
      .max(7, 'must be at most seven: split the guide'),
  },
  'What to do, step by step.',
)

export const calloutBlock = block(
  'callout',
  {
    tone: z.enum(['information', 'warning', 'urgent']).describe('How weighty it is.'),
    heading: lineWords('Heading of the callout.', 60),
    text: textWords('One or two sentences.', 400),
  },
  'Something that must not be missed.',
)

export const questionsBlock = block(
  'questions',
  {
    heading: lineWords('Heading above the questions.', 60),
    questions: rows(
      { question: lineWords('The question as a client asks it.'), answer: richWords('The answer.') },
      'Questions and answers.',
    ).min(1),
  },
  'Questions that clients ask.',
)

export const linksBlock = block(
  'links',
  {
    heading: lineWords('Heading above the links.', 60),
    links: rows(
      {
        label: lineWords('What is found behind the link.'),
        url: webAddress.describe('The address in the language of the line below.'),
        language: languageTag.describe('The language of that page.'),
        alternatives: rows(
          {
            language: languageTag.describe('The language of that page.'),
            url: webAddress.describe('Its address.'),
          },
          'The same page in other languages.',
        ),
      },
      'Links to other sites; one link has an address per language.',
    ).min(1),
  },
  'Links to other sites.',
)

export const contactBlock = block(
  'contact',
  {
    heading: lineWords('Heading above the contact details.', 60).optional(),
    office: reference('office', 'The office to contact.').optional(),
    authority: reference('authority', 'The authority to contact.').optional(),
  },
  'How to contact an office or an authority.',
)

export const videoBlock = block(
  'video',
  {
    title: lineWords('What the video shows.'),
    url: webAddress.describe(
      'Where the video is watched; nothing is loaded from there before the reader asks.',
    ),
    language: languageTag.describe('The language spoken.'),
    minutes: z.number().int().min(1).max(180).describe('How long it is, in minutes.'),
    captions: z.array(languageTag).describe('Languages with captions.'),
    transcript: richWords('What is said and shown, as text.'),
  },
  'A video, with everything it says as text.',
)

export const imageBlock = block(
  'image',
  {
    image: reference('media', 'The picture.'),
    caption: lineWords('Words under the picture.').optional(),
  },
  'A picture.',
)

export const BLOCKS = [
  sectionBlock,
  stepsBlock,
  calloutBlock,
  questionsBlock,
  linksBlock,
  contactBlock,
  videoBlock,
  imageBlock,
] as const

export const body = z
  .discriminatedUnion('blockType', BLOCKS)
  .array()
  .describe('The contents, block by block.')

export type BodyBlock = z.infer<typeof body>[number]
export type BlockType = BodyBlock['blockType']
