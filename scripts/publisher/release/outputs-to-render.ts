import type { Change } from '@tienviitta/site/incremental/change'
import type { OpenSite, Output, Renderer } from '@tienviitta/site/renderer'
import type { StoredPage } from '../traces/page-index.ts'
import type { StoredTraces } from '../traces/stored-traces.ts'

export interface OutputsToRender {
  /** What is new, or would come out differently. */
  readonly toRender: readonly Output[]
  /** The pages that no longer exist. */
  readonly gone: readonly StoredPage[]
}

/**
 * What a change of the content makes of the pages of the release before. Only what the change affects is looked at: a
 * large site has a hundred thousand pages.
 * @param open the site in the revision after that of the release
 */
export function outputsToRender(
  open: OpenSite,
  change: Change,
  traces: Pick<StoredTraces, 'pagesAffectedBy' | 'page' | 'pagesOf'>,
  { outputsOfDocuments }: Pick<Renderer, 'outputsOfDocuments'>,
): OutputsToRender {
  const affected = traces.pagesAffectedBy(change)
  const changed = new Set([
    ...change.documents,
    ...(change.lists.has('municipality') ? withAdditions(open) : []),
  ])
  const known = new Map([...changed].flatMap((id) => traces.pagesOf(id)).map((page) => [page.path, page]))
  const ofAffected = [...affected].flatMap((path) => traces.page(path)?.document ?? [])
  const outputs = outputsOfDocuments([...changed, ...ofAffected], open)
  const isNew = ({ path, file, document }: Output): boolean => {
    if (!document || !changed.has(document.id)) return false
    const before = known.get(path) ?? traces.page(path)
    return before?.file !== file || before.document !== document.id
  }
  const present = new Set(outputs.map(({ path }) => path))
  return {
    toRender: outputs.filter((output) => affected.has(output.path) || isNew(output)),
    gone: [...known.values()].filter(({ path }) => !present.has(path)),
  }
}

/** The guides with pages below municipalities, whose addresses follow those of the municipalities. */
const withAdditions = ({ site: { snapshot } }: OpenSite): string[] =>
  snapshot
    .entries('guide')
    .filter(({ id }) => (snapshot.outline(id)?.municipalities.length ?? 0) > 0)
    .map(({ id }) => id)
