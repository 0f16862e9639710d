import { type ContentCollection, modelOf } from '@tienviitta/cms/database/collection-slugs'
import { TITLE_FIELDS } from '@tienviitta/cms/content/document/document-title'
import { documentOf, exampleAnnouncement } from '@tienviitta/cms/testing/examples'
import { askPublisher } from '@tienviitta/cms/publishing'
import { publishTranslation } from '@tienviitta/cms/translation/store/publish-translation'
import { readRow, writeRow } from '@tienviitta/cms/translation/store/translation-row'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { localOf } from '@tienviitta/content-models/time/instant'
import { addDays } from '@tienviitta/content-models/time/calendar'
import { textHash } from '@tienviitta/content-models/translation/text-hash'
import fc from 'fast-check'
import { type Payload, ValidationError, createLocalReq } from 'payload'
import type { PublishingSite } from './publishing-site.ts'

/** Something that happens in a guidance service on a working day. `which` chooses among the existing documents. */
export type Operation =
  | { readonly kind: 'edit'; readonly which: number; readonly weight: 'correction' | 'update' | 'critical' }
  | { readonly kind: 'translate'; readonly which: number; readonly language: LanguageTag }
  | { readonly kind: 'unpublish' | 'publish' | 'rename' | 'delete'; readonly which: number }
  | { readonly kind: 'announce'; readonly from: number; readonly days: number; readonly place: number }
  | { readonly kind: 'wait'; readonly minutes: number }
  | { readonly kind: 'restart' }
  | { readonly kind: 'everything' }
  | { readonly kind: 'rest' }

const which = fc.nat(10_000)

/** Operations as often as they happen, roughly; deleting is rare. */
export const anyOperation = (languages: readonly LanguageTag[]): fc.Arbitrary<Operation> =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('edit' as const),
        which,
        weight: fc.constantFrom('correction' as const, 'update' as const, 'critical' as const),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('translate' as const),
        which,
        language: fc.constantFrom(...languages),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constantFrom('unpublish' as const, 'publish' as const, 'rename' as const),
        which,
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), which }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('announce' as const),
        from: fc.integer({ min: -2, max: 5 }),
        days: fc.nat(10),
        place: fc.nat(10),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('wait' as const),
        minutes: fc.oneof(fc.nat(90), fc.nat(60 * 24 * 20)),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constantFrom('restart' as const, 'everything' as const, 'rest' as const),
      }),
    },
  )

const EDITED: readonly ContentCollection[] = [
  ...(['guides', 'offices', 'events', 'services', 'topics', 'terms'] as const),
  ...(['authorities', 'municipalities', 'announcements', 'networks'] as const),
]

let made = 0
/** Words that have never been written before. */
const freshWords = (): string => `Kokeilu ${(made += 1)}`

/** Does it as an editor would. What the rules of the CMS refuse counts as not done. */
export async function perform(site: PublishingSite, operation: Operation): Promise<void> {
  try {
    await performOrThrow(site, operation)
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
  }
}

async function performOrThrow(site: PublishingSite, operation: Operation): Promise<void> {
  const { payload } = site.cms
  if (operation.kind === 'wait') {
    site.forward(operation.minutes * 60_000)
    return
  }
  if (operation.kind === 'restart') return site.restart()
  if (operation.kind === 'everything') {
    await askPublisher(payload, { kind: 'everything', by: 'Ylläpitäjä' })
    return
  }
  if (operation.kind === 'rest') {
    // What a publisher does when nothing is waiting.
    site.cycle.site.nextChange()
    return
  }
  if (operation.kind === 'announce') return announce(site, operation)
  const isThere = operation.kind !== 'publish'
  const found = await documentAt(payload, operation.which, isThere ? 'published' : 'draft')
  if (!found) return
  const { collection, id, title, slug } = found
  const save = (data: Record<string, unknown>): Promise<unknown> =>
    payload.update({ collection, id, data, depth: 0 })
  switch (operation.kind) {
    case 'edit': {
      const changeWeights = { '*': operation.weight }
      await save({ [title]: freshWords(), changeWeights, _status: 'published' })
      return
    }
    case 'translate':
      return translate(payload, found, operation.language)
    case 'unpublish':
      await save({ _status: 'draft' })
      return
    case 'publish':
      await save({ _status: 'published' })
      return
    case 'rename':
      await save({ slug: `${slug.slice(0, 30)}-${(made += 1)}`, _status: 'published' })
      return
    case 'delete':
      await payload.delete({ collection, id, depth: 0 })
  }
}

interface Found {
  readonly collection: ContentCollection
  readonly id: string
  readonly slug: string
  /** The name of the field with its title. */
  readonly title: string
}

/** One of the documents with a status, the same for the same number and the same documents. */
async function documentAt(payload: Payload, number: number, status: string): Promise<Found | undefined> {
  const collection = EDITED[number % EDITED.length] ?? 'guides'
  const { docs } = await payload.db.find<{ id: string; slug?: string }>({
    collection,
    where: { _status: { equals: status } },
    sort: 'id',
    limit: 0,
    pagination: false,
    select: { slug: true },
  })
  const found = docs[Math.floor(number / EDITED.length) % Math.max(1, docs.length)]
  const model = modelOf(collection)
  return found && model && { collection, id: found.id, slug: found.slug ?? '', title: TITLE_FIELDS[model] }
}

async function translate(
  payload: Payload,
  { collection, id, title }: Found,
  language: LanguageTag,
): Promise<void> {
  const model = modelOf(collection)
  const row = await payload.findByID({ collection, id, depth: 0 })
  const { sourceLanguage, [title]: source } = row as unknown as Record<string, unknown>
  if (!model || sourceLanguage === language || typeof source !== 'string') return
  const document = documentOf({ model, id })
  const before = await readRow(payload, document, language)
  const text = { value: freshWords(), sourceHash: textHash(source), origin: 'human' as const, source }
  await writeRow(payload, { ...before, work: { ...before.work, [title]: [text] } })
  const req = await createLocalReq({}, payload)
  await publishTranslation(req, { document, language }, 'a test')
}

async function announce(
  { cms, cycle }: PublishingSite,
  { from, days, place }: Extract<Operation, { kind: 'announce' }>,
): Promise<void> {
  const { payload } = cms
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'municipalities',
    sort: 'id',
    limit: 3,
  })
  const municipality = docs[place]?.id
  const today = localOf(cycle.clock()).date
  const id = (made += 1).toString(16).padStart(24, 'a')
  const announcement = exampleAnnouncement(municipality === undefined ? [] : [municipality], id)
  const dates = { startsOn: addDays(today, from), endsOn: addDays(today, from + days) }
  await payload.create({
    collection: 'announcements',
    data: { ...announcement, ...dates, _status: 'published' },
    depth: 0,
  })
}
