const LINK = /(<a\b(?:[^>"]|"[^"]*")*?\shref=")(\/(?!\/)[^"]*)/gu

const PICTURE = /(?<=["\s,])\/media\/([^"\s,]+)/gu

/** Files that are the same in a preview and keep their addresses on the site. */
const OF_THE_SITE = ['/_astro/', '/media/']

/**
 * A page of the site whose links, in the list of languages and everywhere else, lead to the same pages within the
 * preview. Styles, pictures and addresses of other sites stay as they are.
 * @param root where the preview begins, with a slash at the end: `/preview/<token>/`
 * @param uploads names of pictures that the site does not have yet: they come from the preview
 */
export const insidePreview = (html: string, root: string, uploads: ReadonlySet<string>): string =>
  html
    .replace(LINK, (whole, before: string, href: string) =>
      OF_THE_SITE.some((path) => href.startsWith(path)) ? whole : `${before}${root}${href.slice(1)}`,
    )
    .replace(PICTURE, (whole, name: string) => (uploads.has(name) ? `${root}media/${name}` : whole))
