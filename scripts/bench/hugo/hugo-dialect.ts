/** The vocabulary of one version of Hugo, which has renamed some words over time. */
export type HugoDialect = ReturnType<typeof hugoDialect>

/**
 * The words that a version of Hugo understands without a warning.
 * @param version such as `0.111.3`
 */
export function hugoDialect(version: string) {
  const since = (first: string, now: string, before: string): string =>
    compareVersions(version, first) < 0 ? before : now
  const ofTemplates = [
    ['hugo.Data', since('0.156.0', 'hugo.Data', 'site.Data')],
    ['.Language.Name', since('0.158.0', '.Language.Name', '.Language.Lang')],
    ['.Language.Label', since('0.158.0', '.Language.Label', '.Language.LanguageName')],
    ['.Language.Direction', since('0.158.0', '.Language.Direction', '.Language.LanguageDirection')],
  ] as const
  return {
    /** The key of a page's front matter that says whether the page is rendered. */
    build: since('0.145.0', 'build', '_build'),
    /** The keys of a language's configuration that hold its own name and its direction. */
    label: since('0.158.0', 'label', 'languageName'),
    direction: since('0.158.0', 'direction', 'languageDirection'),
    /** Translates a template, which uses the newest words, into the words of this version. */
    template: (text: string): string =>
      ofTemplates.reduce((done, [newest, word]) => done.replaceAll(newest, word), text),
  }
}

/** The version in what `hugo version` prints, such as `0.111.3`; undefined when another program printed it. */
export const versionIn = (output: string): string | undefined => /^hugo v(\d+\.\d+\.\d+)/mu.exec(output)?.[1]

/** Negative when the first version is older than the second, positive when it is newer. */
export const compareVersions = (first: string, second: string): number =>
  first.localeCompare(second, 'en', { numeric: true })
