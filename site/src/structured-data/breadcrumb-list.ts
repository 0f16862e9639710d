import { type Thing, thing } from './thing.ts'

/** The path from the home page to this page, the page itself last. */
export function breadcrumbList(pages: readonly { name: string; url: string }[]): Thing {
  return thing({
    '@type': 'BreadcrumbList',
    itemListElement: pages.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  })
}
