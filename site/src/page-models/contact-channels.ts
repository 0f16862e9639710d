import { formatPhone } from '@tienviitta/content-models/languages/format'
import type { Channel } from '@tienviitta/content-models/models/channel'
import type { PostalAddress } from '@tienviitta/content-models/models/postal-address'
import type { Localized } from '@tienviitta/content-models/localization/localize'
import { type LocalizedString, localizedString } from './localized-string.ts'
import type { QueryContext } from '../incremental/query-context.ts'

/** One way to reach a person or service, ready for the page. */
export interface ContactChannel {
  readonly id: string
  readonly kind: Channel['kind']
  readonly href?: string
  /** A number or an address, which reads left to right in every language. */
  readonly detail?: string
  readonly note?: LocalizedString
  readonly needsIdentification: boolean
}

/** The channels in the editor's order. */
export function contactChannels(
  context: QueryContext,
  channels: Localized<Channel>[],
  address?: PostalAddress,
): ContactChannel[] {
  return channels.map((channel) => ({
    id: channel.id,
    kind: channel.kind,
    ...reached(channel, address),
    ...(channel.note && { note: localizedString(context, channel.note) }),
    needsIdentification: channel.needsIdentification,
  }))
}

function reached(
  channel: Localized<Channel>,
  address?: PostalAddress,
): Pick<ContactChannel, 'href' | 'detail'> {
  if (channel.kind === 'phone' && channel.phone) {
    const { text, href } = formatPhone(channel.phone)
    return { detail: text, href }
  }
  if (channel.kind === 'email' && channel.email)
    return { detail: channel.email, href: `mailto:${channel.email}` }
  if (channel.kind === 'visit' && address) return { detail: addressLine(address) }
  return channel.url ? { href: channel.url } : {}
}

/** `Esimerkkikatu 1, 00100 Helsinki` */
export const addressLine = ({ street, postalCode, city }: PostalAddress): string =>
  `${street}, ${postalCode} ${city}`
