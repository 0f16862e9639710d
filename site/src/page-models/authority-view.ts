import { type LanguageTag, fallbackChain } from '@tienviitta/content-models/languages/registry'
import { epochAt } from '@tienviitta/content-models/time/instant'
import { addDays } from '@tienviitta/content-models/time/calendar'
import { type ContactChannel, contactChannels } from './contact-channels.ts'
import type { QueryContext } from '../incremental/query-context.ts'
import { type LocalizedString, localizedString } from './localized-string.ts'
import { query } from '../incremental/query.ts'

/** A public body, as a guide names it. */
export interface AuthorityView {
  readonly id: string
  readonly name: LocalizedString
  readonly summary: LocalizedString
  readonly website: AddressInLanguage
  readonly channels: readonly ContactChannel[]
}

/** A web address and the language of what is found there. */
export interface AddressInLanguage {
  readonly url: string
  readonly language: LanguageTag
}

/** An authority; one that has been replaced gives its successor. Nothing when none is published. */
export const authorityView = query('authority', authorityNow)

function authorityNow(context: QueryContext, id: string): AuthorityView | undefined {
  const authority = context.localized('authority', id)
  if (!authority) return undefined
  if (authority.validTo !== undefined) {
    const over = epochAt(addDays(authority.validTo, 1))
    if (context.clock < over) context.validUntil(over)
    else if (authority.replacedBy !== undefined && authority.replacedBy !== id) {
      const successor = authorityView(context, authority.replacedBy)
      if (successor) return successor
    }
  }
  return {
    id,
    name: localizedString(context, authority.name),
    summary: localizedString(context, authority.summary),
    website: bestAddress(context.language, authority.websites),
    channels: contactChannels(context, authority.channels),
  }
}

/** The address in the reader's language, else in the first of its fallbacks that has one, else the first. */
export function bestAddress(reader: LanguageTag, addresses: readonly AddressInLanguage[]): AddressInLanguage {
  const readable = fallbackChain(reader).flatMap((tag) => addresses.find((row) => row.language === tag) ?? [])
  const [best] = [...readable, ...addresses]
  if (!best) throw new Error('A list of addresses must not be empty.')
  return { url: best.url, language: best.language }
}
