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
import type { QueryContext } from '../incremental/query-context.ts'
import { type LocalizedString, localizedString } from './localized-string.ts'

interface Part {
  readonly id: string
  readonly note?: InlineTranslationNotice
}

/** What a step needs, costs and takes, in this order. */
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
  context: QueryContext,
  body: readonly Localized<BodyBlock>[],
  pageNotice: TranslationNotice,
): BlockView[] {
  return body.flatMap((block) => {
    const view = blockView(context, block, pageNotice)
    // The steps carry their own notes; a note for the whole block would repeat them.
    const noted = block.blockType === 'steps' ? block.heading : block
    const note = inlineTranslationNotice(context, noted, pageNotice)
    return view ? [{ ...view, ...(note && { note }) }] : []
  })
}

function blockView(
  context: QueryContext,
  block: Localized<BodyBlock>,
  pageNotice: TranslationNotice,
): BlockView | undefined {
  const { id } = block
  const localized = (text: Text): LocalizedString => localizedString(context, text)
  switch (block.blockType) {
    case 'section':
      return { ...block, heading: localized(block.heading), text: localized(block.text) }
    case 'steps':
      return {
        blockType: 'steps',
        id,
        heading: localized(block.heading),
        steps: block.steps.map((step) => stepView(context, step, pageNotice)),
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
          ...bestAddress(context.language, [link, ...link.alternatives]),
        })),
      }
    case 'contact': {
      const office = block.office === undefined ? undefined : officeCard(context, block.office)
      const authority = block.authority === undefined ? undefined : authorityView(context, block.authority)
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
      const picture = pictureOf(context, block.image)
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
  context: QueryContext,
  step: LocalizedSteps['steps'][number],
  pageNotice: TranslationNotice,
): Step {
  const note = inlineTranslationNotice(context, step, pageNotice)
  return {
    id: step.id,
    action: localizedString(context, step.action),
    ...(step.text && { text: localizedString(context, step.text) }),
    facts: STEP_FACTS.flatMap((name) => {
      const value = step[name]
      return value ? [{ name, value: localizedString(context, value) }] : []
    }),
    ...(note && { note }),
  }
}
