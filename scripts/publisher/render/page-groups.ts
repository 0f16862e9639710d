import type { Output } from '@tienviitta/site/renderer/renderer'

/**
 * Groups the outputs that are best rendered by one process. A guide's pages in all languages go together, because
 * its file is long and is read once for all of them. Other pages of a language go together, because queries for lists
 * and cards run once for a language. These come first: they are the largest groups, and small ones fill the time at the end.
 */
export function pageGroups(outputs: readonly Output[]): Output[][] {
  const byLanguage = new Map<string, Output[]>()
  const byGuide = new Map<string, Output[]>()
  for (const output of outputs) {
    const { document, language = '' } = output
    const [groups, key] =
      document?.model === 'guide' ? ([byGuide, document.id] as const) : ([byLanguage, language] as const)
    const group = groups.get(key)
    if (group) group.push(output)
    else groups.set(key, [output])
  }
  return [...byLanguage.values(), ...byGuide.values()]
}
