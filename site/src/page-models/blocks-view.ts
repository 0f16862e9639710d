import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { BodyBlock } from '@tienviitta/content-models/models/blocks'
import type { Localized, Text } from '@tienviitta/content-models/localization/localize'
import { type AddressInLanguage, type AuthorityView, authorityView, bestAddress } from './authority-view.ts'
import { type OfficeCard, officeCard } from './office-view.ts'
import {
  type TranslationNotice,
  type InlineTranslationNotice,
  inlineTranslationNotice,
} from './translation-notice.ts'
import { type Picture, pictureOf } from './picture.ts'
import type { Reading } from './reading.ts'
import { type LocalizedString, localizedString } from './localized-string.ts'

interface Part {
  readonly id: string
  readonly note?: InlineTranslationNotice
}

/** What one needs, pays and waits for in a step, in this order. */
export const STEP_FACTS = ['need', 'cost', 'time', 'next'] as const

export interface Step extends Part {
  readonly action: LocalizedString
  readonly text?: LocalizedString
  readonly facts: readonly { readonly name: (typeof STEP_FACTS)[number]; readonly value: LocalizedString }[]
}

/** The blocks of a body, ready for the page. A block whose document is not published is left out. */
export type BlockView = Part &
  (
    | { readonly blockType: 'section'; readonly heading: LocalizedString; readonly text: LocalizedString }
    | { readonly blockType: 'steps'; readonly heading: LocalizedString; readonly steps: readonly Step[] }
    | {
        readonly blockType: 'callout'
        readonly tone: 'information' | 'warning' | 'urgent'
        readonly heading: LocalizedString
        readonly text: LocalizedString
      }
    | {
        readonly blockType: 'questions'
        readonly heading: LocalizedString
        readonly questions: readonly {
          readonly id: string
          readonly question: LocalizedString
          readonly answer: LocalizedString
        }[]
      }
    | {
        readonly blockType: 'links'
        readonly heading: LocalizedString
        readonly links: readonly ({
          readonly id: string
          readonly label: LocalizedString
        } & AddressInLanguage)[]
      }
    | {
        readonly blockType: 'contact'
        readonly heading?: LocalizedString
        readonly office?: OfficeCard
        readonly authority?: AuthorityView
      }
    | {
        readonly blockType: 'video'
        readonly title: LocalizedString
        readonly url: string
        readonly language: LanguageTag
        readonly minutes: number
        readonly captions: readonly LanguageTag[]
        readonly transcript: LocalizedString
      }
    | { readonly blockType: 'image'; readonly picture: Picture; readonly caption?: LocalizedString }
  )

/** A body as the page shows it. */
export function blocksView(
  reading: Reading,
  body: readonly Localized<BodyBlock>[],
  pageNotice: TranslationNotice,
): BlockView[] {
  return body.flatMap((block) => {
    const view = blockView(reading, block, pageNotice)
    // The steps carry their own notes; a note for the whole block would say the same again.
    const noted = block.blockType === 'steps' ? block.heading : block
    const note = inlineTranslationNotice(reading, noted, pageNotice)
    return view ? [{ ...view, ...(note && { note }) }] : []
  })
}

function blockView(
  reading: Reading,
  block: Localized<BodyBlock>,
  pageNotice: TranslationNotice,
): BlockView | undefined {
  const { id } = block
  const localized = (text: Text): LocalizedString => localizedString(reading, text)
  switch (block.blockType) {
    case 'section':
      return { ...block, heading: localized(block.heading), text: localized(block.text) }
    case 'steps':
      return {
        blockType: 'steps',
        id,
        heading: localized(block.heading),
        steps: block.steps.map((step) => stepView(reading, step, pageNotice)),
      }
    case 'callout':
      return { ...block, heading: localized(block.heading), text: localized(block.text) }
    case 'questions':
      return {
        blockType: 'questions',
        id,
        heading: localized(block.heading),
        questions: block.questions.map((row) => ({
          id: row.id,
          question: localized(row.question),
          answer: localized(row.answer),
        })),
      }
    case 'links':
      return {
        blockType: 'links',
        id,
        heading: localized(block.heading),
        links: block.links.map((link) => ({
          id: link.id,
          label: localized(link.label),
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
        ...(block.heading && { heading: localized(block.heading) }),
        ...(office && { office }),
        ...(authority && { authority }),
      }
    }
    case 'video':
      return { ...block, title: localized(block.title), transcript: localized(block.transcript) }
    case 'image': {
      const picture = pictureOf(reading, block.image)
      if (!picture) return undefined
      return {
        blockType: 'image',
        id,
        picture,
        ...(block.caption && { caption: localized(block.caption) }),
      }
    }
  }
}

type LocalizedSteps = Extract<Localized<BodyBlock>, { blockType: 'steps' }>

function stepView(
  reading: Reading,
  step: LocalizedSteps['steps'][number],
  pageNotice: TranslationNotice,
): Step {
  const note = inlineTranslationNotice(reading, step, pageNotice)
  return {
    id: step.id,
    action: localizedString(reading, step.action),
    ...(step.text && { text: localizedString(reading, step.text) }),
    facts: STEP_FACTS.flatMap((name) => {
      const value = step[name]
      return value ? [{ name, value: localizedString(reading, value) }] : []
    }),
    ...(note && { note }),
  }
}
