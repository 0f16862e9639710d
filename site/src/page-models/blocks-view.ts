import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { BodyBlock } from '@tienviitta/content-models/models/blocks'
import type { Localized } from '@tienviitta/content-models/localization/localize'
import { type AddressInLanguage, type AuthorityView, authorityView, bestAddress } from './authority-view.ts'
import { type OfficeCard, officeCard } from './office-view.ts'
import { type PageNote, type PartNote, partNote } from './part-note.ts'
import { type Picture, pictureOf } from './picture.ts'
import type { Reading } from './reading.ts'
import { type Said, said } from './said.ts'

interface Part {
  readonly id: string
  readonly note?: PartNote
}

/** What one needs, pays and waits for in a step, in this order. */
export const STEP_FACTS = ['need', 'cost', 'time', 'next'] as const

export interface Step extends Part {
  readonly action: Said
  readonly text?: Said
  readonly facts: readonly { readonly name: (typeof STEP_FACTS)[number]; readonly value: Said }[]
}

/** The blocks of a body, ready for the page. A block whose document is not published is left out. */
export type BlockView = Part &
  (
    | { readonly blockType: 'section'; readonly heading: Said; readonly text: Said }
    | { readonly blockType: 'steps'; readonly heading: Said; readonly steps: readonly Step[] }
    | {
        readonly blockType: 'callout'
        readonly tone: 'information' | 'warning' | 'urgent'
        readonly heading: Said
        readonly text: Said
      }
    | {
        readonly blockType: 'questions'
        readonly heading: Said
        readonly questions: readonly { readonly id: string; readonly question: Said; readonly answer: Said }[]
      }
    | {
        readonly blockType: 'links'
        readonly heading: Said
        readonly links: readonly ({ readonly id: string; readonly label: Said } & AddressInLanguage)[]
      }
    | {
        readonly blockType: 'contact'
        readonly heading?: Said
        readonly office?: OfficeCard
        readonly authority?: AuthorityView
      }
    | {
        readonly blockType: 'video'
        readonly title: Said
        readonly url: string
        readonly language: LanguageTag
        readonly minutes: number
        readonly captions: readonly LanguageTag[]
        readonly transcript: Said
      }
    | { readonly blockType: 'image'; readonly picture: Picture; readonly caption?: Said }
  )

/** A body as the page shows it. */
export function blocksView(
  reading: Reading,
  body: readonly Localized<BodyBlock>[],
  pageNote: PageNote,
): BlockView[] {
  return body.flatMap((block) => {
    const view = blockView(reading, block, pageNote)
    // The steps carry their own notes; a note for the whole block would say the same again.
    const noted = block.blockType === 'steps' ? block.heading : block
    const note = partNote(reading, noted, pageNote)
    return view ? [{ ...view, ...(note && { note }) }] : []
  })
}

function blockView(reading: Reading, block: Localized<BodyBlock>, pageNote: PageNote): BlockView | undefined {
  const { id } = block
  switch (block.blockType) {
    case 'section':
      return { ...block, heading: said(reading, block.heading), text: said(reading, block.text) }
    case 'steps':
      return {
        blockType: 'steps',
        id,
        heading: said(reading, block.heading),
        steps: block.steps.map((step) => stepView(reading, step, pageNote)),
      }
    case 'callout':
      return { ...block, heading: said(reading, block.heading), text: said(reading, block.text) }
    case 'questions':
      return {
        blockType: 'questions',
        id,
        heading: said(reading, block.heading),
        questions: block.questions.map((row) => ({
          id: row.id,
          question: said(reading, row.question),
          answer: said(reading, row.answer),
        })),
      }
    case 'links':
      return {
        blockType: 'links',
        id,
        heading: said(reading, block.heading),
        links: block.links.map((link) => ({
          id: link.id,
          label: said(reading, link.label),
          ...bestAddress(reading.language, [link, ...link.alternatives]),
        })),
      }
    case 'contact': {
      const office = block.office === undefined ? undefined : officeCard(reading, block.office)
      const authority = block.authority === undefined ? undefined : authorityView(reading, block.authority)
      if (!office && !authority) return undefined
      return {
        blockType: 'contact',
        id,
        ...(block.heading && { heading: said(reading, block.heading) }),
        ...(office && { office }),
        ...(authority && { authority }),
      }
    }
    case 'video':
      return { ...block, title: said(reading, block.title), transcript: said(reading, block.transcript) }
    case 'image': {
      const picture = pictureOf(reading, block.image)
      if (!picture) return undefined
      return {
        blockType: 'image',
        id,
        picture,
        ...(block.caption && { caption: said(reading, block.caption) }),
      }
    }
  }
}

type LocalizedSteps = Extract<Localized<BodyBlock>, { blockType: 'steps' }>

function stepView(reading: Reading, step: LocalizedSteps['steps'][number], pageNote: PageNote): Step {
  const note = partNote(reading, step, pageNote)
  return {
    id: step.id,
    action: said(reading, step.action),
    ...(step.text && { text: said(reading, step.text) }),
    facts: STEP_FACTS.flatMap((name) => {
      const value = step[name]
      return value ? [{ name, value: said(reading, value) }] : []
    }),
    ...(note && { note }),
  }
}
