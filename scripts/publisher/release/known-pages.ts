import { Dependents } from '@tienviitta/site/incremental/dependents'
import type { OpenSite, Output, OutputGroup, Renderer } from '@tienviitta/site/renderer'
import type { OutputRecord } from '../files/output-record.ts'
import type { PageChange } from './page-change.ts'

/**
 * The pages of the newest release with their dependencies. Knows which of them a new revision of the content affects,
 * and does not check the others: a large site has tens of thousands.
 */
export class KnownPages {
  private readonly byPath: Map<string, OutputRecord>
  /**
   * The groups of these pages; absent as long as some pages were made in another process. This process has no memos of
   * their queries, so that nothing says which of them a change affects: each is checked.
   */
  private groups: ReadonlySet<OutputGroup> | undefined
  /** The groups, if each page is checked now. */
  private unseen: ReadonlySet<OutputGroup> | undefined
  private readonly dependents = new Dependents()

  /** @param byPath the pages; changed by `become` */
  constructor(byPath = new Map<string, OutputRecord>()) {
    this.byPath = byPath
  }

  get records(): ReadonlyMap<string, OutputRecord> {
    return this.byPath
  }

  /**
   * Compares the pages with what a site consists of now.
   * @param open the site, in a revision after the one given to `become`
   * @returns what must be rendered, because it is new or may have changed, and the pages that are gone
   */
  compare(
    groups: readonly OutputGroup[],
    open: OpenSite,
    { isUpToDate }: Pick<Renderer, 'isUpToDate'>,
  ): { readonly toRender: readonly Output[]; readonly gone: readonly OutputRecord[] } {
    const { change } = open.site
    const known = change && this.groups
    const affected =
      known && this.dependents.affectedBy(change, (path) => this.byPath.get(path)?.dependencies)
    const isUnaffected = (record: OutputRecord): boolean =>
      affected?.has(record.path) === false || isUpToDate(record.dependencies, open)
    const toRender: Output[] = []
    const present = new Set<string>()
    for (const group of groups) {
      const isKnown = known?.has(group) ?? false
      for (const output of group) {
        if (isKnown && !affected?.has(output.path)) continue
        const record = this.byPath.get(output.path)
        const isSame = record?.file === output.file && record.document === output.document?.id
        if (!isSame || !isUnaffected(record)) toRender.push(output)
      }
      if (!isKnown) for (const { path } of group) present.add(path)
    }
    return { toRender, gone: this.goneFrom(groups, known, present) }
  }

  /** The pages that no group contains any longer. @param present paths of the groups that were not known */
  private goneFrom(
    groups: readonly OutputGroup[],
    known: ReadonlySet<OutputGroup> | undefined,
    present: ReadonlySet<string>,
  ): OutputRecord[] {
    if (!known) return [...this.byPath.values()].filter(({ path }) => !present.has(path))
    const left = new Set(known)
    for (const group of groups) left.delete(group)
    const paths = [...left].flatMap((group) => group.map(({ path }) => path))
    return paths.filter((path) => !present.has(path)).flatMap((path) => this.byPath.get(path) ?? [])
  }

  /** Says that each page was checked in the revision given to `become`. */
  haveBeenSeen(): void {
    this.groups = this.unseen ?? this.groups
    this.unseen = undefined
  }

  /**
   * Takes over a change once the release is complete.
   * @param groups what the site consists of now
   * @param areSeen whether the new pages were made in this process
   */
  become(
    { made, gone }: Pick<PageChange, 'made' | 'gone'>,
    groups: readonly OutputGroup[],
    areSeen: boolean,
  ): void {
    for (const { path } of gone) this.byPath.delete(path)
    for (const [path, record] of made) this.byPath.set(path, record)
    const news = this.groups ? made : this.byPath
    for (const [path, { dependencies }] of news) this.dependents.add(path, dependencies)
    this.groups = areSeen ? new Set(groups) : undefined
    this.unseen = areSeen ? undefined : new Set(groups)
  }
}
