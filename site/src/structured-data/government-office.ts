import type { Office } from '@tienviitta/content-models/models/office'
import type { PostalAddress } from '@tienviitta/content-models/models/postal-address'
import { formatPhone } from '@tienviitta/content-models/languages/format'
import { type Described, type Node, type Thing, thing } from './thing.ts'

/** An office with its hours. `name` and `description` are in the page's language. */
export function governmentOffice(office: Office, facts: Described): Thing {
  const { openingHours, address, channels } = office
  return thing({
    '@type': 'GovernmentOffice',
    '@id': facts.url,
    url: facts.url,
    name: facts.name,
    description: facts.description,
    address: address && postalAddressNode(address),
    geo:
      address?.latitude !== undefined && address.longitude !== undefined
        ? { '@type': 'GeoCoordinates', latitude: address.latitude, longitude: address.longitude }
        : undefined,
    openingHoursSpecification: openingHours.weekly.map((row) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: row.days.map((day) => `https://schema.org/${day.charAt(0).toUpperCase()}${day.slice(1)}`),
      opens: row.opens,
      closes: row.closes,
      validFrom: row.from,
      validThrough: row.to,
    })),
    // Opening and closing at the same time is schema.org's way of saying "closed".
    specialOpeningHoursSpecification: openingHours.exceptions.map((row) => ({
      '@type': 'OpeningHoursSpecification',
      validFrom: row.from,
      validThrough: row.to ?? row.from,
      opens: row.opens ?? '00:00',
      closes: row.closes ?? '00:00',
    })),
    contactPoint: channels.flatMap((channel): Node[] => {
      if (!channel.phone && !channel.email) return []
      return [
        {
          '@type': 'ContactPoint',
          contactType: 'customer service',
          telephone: channel.phone && formatPhone(channel.phone).href.slice('tel:'.length),
          email: channel.email,
          availableLanguage: office.languages.map(({ language }) => language),
        },
      ]
    }),
  })
}

/** A street address in Finland. */
export const postalAddressNode = ({ street, postalCode, city }: PostalAddress): Node => ({
  '@type': 'PostalAddress',
  streetAddress: street,
  postalCode,
  addressLocality: city,
  addressCountry: 'FI',
})
