import { FOLDERS, type ModelWithPages, address, pathOf } from '../page-models/links.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'

/** An address that is no longer used and the one that replaced it. */
export interface Redirect {
  readonly from: string
  readonly to: string
}

/** Redirects from the former slugs of all documents, in every language. A slug that is in use again is left out. */
export function redirectsOf(snapshot: Snapshot): Redirect[] {
  return (Object.keys(FOLDERS) as ModelWithPages[]).flatMap((model) => {
    const entries = snapshot.entries(model)
    const inUse = new Set(entries.map(({ slug }) => slug))
    return entries.flatMap(({ slug, formerSlugs = [] }) =>
      formerSlugs
        .filter((former) => !inUse.has(former))
        .flatMap((former) =>
          snapshot.settings.languages.map((language) => ({
            from: address(language, pathOf(model, former)),
            to: address(language, pathOf(model, slug)),
          })),
        ),
    )
  })
}

/** The text of the file `_redirects`: one permanent redirect a line. */
export const redirectsText = (redirects: readonly Redirect[]): string =>
  redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('')
