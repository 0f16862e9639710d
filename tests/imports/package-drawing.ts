import { join } from 'node:path'
import { projectRoot } from '@tienviitta/process/project'
import { type ICruiseResult, cruise } from 'dependency-cruiser'
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config'

/** One file imports another; both are paths relative to the repository. */
export interface Import {
  readonly from: string
  readonly to: string
}

/** Every import in the packages, except in tests. */
export async function imports(): Promise<Import[]> {
  const { options } = await extractConfig(join(projectRoot, '.dependency-cruiser.mjs'))
  const folders = ['content-models', 'cms', 'site', 'scripts']
  const { output } = await cruise(folders, { ...options, baseDir: projectRoot })
  const { modules } = output as ICruiseResult
  return modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved }) => ({ from: source, to: resolved })),
  )
}

/**
 * Groups of files and who imports whom, as Mermaid text. An arrow that others already imply is left out, so that what
 * remains can be read from the bottom up.
 * @param groupOf the group of a path; a path without one is not drawn
 */
export function drawing(all: readonly Import[], groupOf: (path: string) => string | undefined): string {
  const arrows = new Map<string, Set<string>>()
  for (const { from, to } of all) {
    const [one, other] = [groupOf(from), groupOf(to)]
    if (one === undefined || other === undefined || one === other) continue
    arrows.set(one, (arrows.get(one) ?? new Set()).add(other))
  }
  const reaches = (from: string, to: string): boolean =>
    [...(arrows.get(from) ?? [])].some((next) => next === to || reaches(next, to))
  const needed = [...arrows].flatMap(([from, targets]) =>
    [...targets]
      .filter((to) => ![...targets].some((other) => other !== to && reaches(other, to)))
      .map((to) => `  ${nodeOf(from)} --> ${nodeOf(to)}`),
  )
  return ['```mermaid', 'flowchart TD', ...needed.sort(), '```'].join('\n')
}

const nodeOf = (group: string): string => `${group.replaceAll('/', '-')}["${group}"]`
