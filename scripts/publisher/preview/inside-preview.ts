const LINK = /(<a\b(?:[^>"]|"[^"]*")*?\shref=")(\/(?!\/)[^"]*)/gu

const PICTURE = /(?<=["\s,])\/media\/([^"\s,]+)/gu

/** What stays where the site has it: files that are the same in a preview. */
const OF_THE_SITE = ['/_astro/', '/media/']

/**
 * A page of the site with its links leading to the same pages within the preview: in the list of languages, and
 * everywhere else. Styles, pictures and addresses of other sites stay as they are.
 * @param root where the preview begins, with a slash at the end: `/preview/<token>/`
 * @param uploads names of pictures that the site has not yet: they come from the preview
 */
export const insidePreview = (html: string, root: string, uploads: ReadonlySet<string>): string =>
  html
    .replace(LINK, (whole, before: string, href: string) =>
      OF_THE_SITE.some((path) => href.startsWith(path)) ? whole : `${before}${root}${href.slice(1)}`,
    )
    .replace(PICTURE, (whole, name: string) => (uploads.has(name) ? `${root}media/${name}` : whole))
