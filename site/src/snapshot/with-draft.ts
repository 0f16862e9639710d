import { documentText, manifestEntryOf } from '@tienviitta/content-models/snapshot/files'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import type { ManifestEntry, SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import { briefOf } from './brief.ts'
import { outlineOf } from './outline.ts'
import { isOf } from './published.ts'
import { type Snapshot, membersText } from './snapshot.ts'

/**
 * A snapshot with one document laid over it: it replaces the published one with the same id, or is added to the
 * published ones. Everything else is as published.
 */
export function withDraft(snapshot: Snapshot, draft: SnapshotDocument): Snapshot {
  const entry = manifestEntryOf(draft, documentText(draft))
  const guide = isOf(draft, 'guide') ? draft : undefined
  const [outline, brief] = [guide && outlineOf(guide), guide && briefOf(guide)]
  const entries = (model: ModelName): readonly ManifestEntry[] => {
    const published = snapshot.entries(model)
    return model === entry.model
      ? inOrder([...published.filter(({ id }) => id !== entry.id), entry])
      : published
  }
  return {
    ...snapshot,
    entries,
    members: (model) => (model === entry.model ? membersText(entries(model)) : snapshot.members(model)),
    entry: (id) => (id === entry.id ? entry : snapshot.entry(id)),
    find(model, slug) {
      if (model === entry.model && slug === entry.slug) return entry
      const found = snapshot.find(model, slug)
      return found?.id === entry.id ? undefined : found
    },
    get(model, id) {
      if (id !== entry.id) return snapshot.get(model, id)
      return isOf(draft, model) ? draft : undefined
    },
    outline: (id) => (id === entry.id ? outline : snapshot.outline(id)),
    brief: (id) => (id === entry.id ? brief : snapshot.brief(id)),
  }
}

const inOrder = (entries: ManifestEntry[]): ManifestEntry[] =>
  entries.sort((a, b) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0))
