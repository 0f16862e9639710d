import { type Frame, listFrame } from './frame.ts'
import { municipalityLinks } from './office-page.ts'
import { type LocalizedString, localizedString } from './localized-string.ts'
import { pageModel } from './page.ts'

type Link = { readonly name: LocalizedString; readonly href: string }

export interface MunicipalitiesPage extends Frame {
  readonly networks: readonly { readonly name: LocalizedString; readonly municipalities: readonly Link[] }[]
  /** Municipalities that are in no network. */
  readonly others: readonly Link[]
}

/** All municipalities, by network. */
export const municipalitiesPage = pageModel((context): MunicipalitiesPage => {
  const networks = context.list('network').flatMap(({ id }) => context.localized('network', id) ?? [])
  const members = new Set(networks.flatMap((network) => network.municipalities))
  const alone = context
    .list('municipality')
    .map(({ id }) => id)
    .filter((id) => !members.has(id))
  const byName = (ids: readonly string[]): Link[] =>
    municipalityLinks(context, ids).toSorted((a, b) => a.name.text.localeCompare(b.name.text, 'fi'))
  return {
    ...listFrame(context, 'municipalities'),
    networks: networks.map((network) => ({
      name: localizedString(context, network.name),
      municipalities: byName(network.municipalities),
    })),
    others: byName(alone),
  }
})
