import type { BlockType, BodyBlock } from '@tienviitta/content-models/models/blocks'
import type { Localized } from '@tienviitta/content-models/localization/localize'
import { type AddressInLanguage, type AuthorityView, authorityView, bestAddress } from './authority-view.ts'
import { type OfficeCard, officeCard } from './office-view.ts'
import {
  type TranslationNotice,
  type InlineTranslationNotice,
  inlineTranslationNotice,
} from './translation-notice.ts'
import { type Picture, pictureOf } from './picture.ts'
import type { QueryContext } from '../incremental/query-context.ts'
import { type LocalizedString, type Shown, shown } from './localized-string.ts'

interface Part {
  readonly id: string
  readonly note?: InlineTranslationNotice
}

/** What a step needs, costs and takes, in this order. */
const STEP_FACTS = ['need', 'cost', 'time', 'next'] as const

export interface Step extends Part {
  readonly action: LocalizedString
  readonly text?: LocalizedString
  readonly facts: readonly { readonly name: (typeof STEP_FACTS)[number]; readonly value: LocalizedString }[]
}

type BlockOf<Type extends BlockType> = Extract<Localized<BodyBlock>, { blockType: Type }>

/** A block in which some properties are made for the page. */
type With<Made, Type extends BlockType> = Omit<Shown<BlockOf<Type>>, keyof Made> & Made

/** The blocks of a body, ready for the page. A block whose document is not published is left out. */
export type BlockView = Part &
  (
    | Shown<BlockOf<'section' | 'callout' | 'questions' | 'video'>>
    | With<{ readonly steps: readonly Step[] }, 'steps'>
    | With<
        { readonly links: readonly ({ id: string; label: LocalizedString } & AddressInLanguage)[] },
        'links'
      >
    | With<{ readonly office?: OfficeCard; readonly authority?: AuthorityView }, 'contact'>
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
  const { id, blockType } = block
  switch (blockType) {
    case 'section':
    case 'callout':
    case 'questions':
    case 'video':
      return shown(context, block)
    case 'steps':
      return {
        ...shown(context, block),
        steps: block.steps.map((step) => stepView(context, step, pageNotice)),
      }
    case 'links': {
      const { heading, links } = shown(context, block)
      return {
        blockType,
        id,
        heading,
        links: links.map(({ alternatives, ...link }) => ({
          ...link,
          ...bestAddress(context.language, [link, ...alternatives]),
        })),
      }
    }
    case 'contact': {
      const office = block.office === undefined ? undefined : officeCard(context, block.office)
      const authority = block.authority === undefined ? undefined : authorityView(context, block.authority)
      if (!office && !authority) return undefined
      const { heading } = shown(context, block)
      return { blockType, id, heading, ...(office && { office }), ...(authority && { authority }) }
    }
    case 'image': {
      const picture = pictureOf(context, block.image)
      const { caption } = shown(context, block)
      return picture && { blockType, id, picture, ...(caption && { caption }) }
    }
  }
}

function stepView(
  context: QueryContext,
  step: BlockOf<'steps'>['steps'][number],
  pageNotice: TranslationNotice,
): Step {
  const note = inlineTranslationNotice(context, step, pageNotice)
  const { id, action, text, ...facts } = shown(context, step)
  return {
    id,
    action,
    ...(text && { text }),
    facts: STEP_FACTS.flatMap((name) => {
      const value = facts[name]
      return value ? [{ name, value }] : []
    }),
    ...(note && { note }),
  }
}
