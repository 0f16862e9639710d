import { MODELS } from '@tienviitta/content-models/models/model'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import type { CollectionConfig, Field, Tab } from 'payload'
import { type ContentAccess, contentAccess } from '../../access/content-access.ts'
import { TITLE_FIELDS } from '../document/document-title.ts'
import { giveDocumentId } from '../../database/document-id.ts'
import { fieldsOf } from '../fields/field-of.ts'
import { type LabelKey, labelOf } from '../../labels/label.ts'
import { publishDocument } from '../document/publish-document.ts'
import { keepInMunicipalities } from '../../access/keep-in-municipalities.ts'
import { adminOnly } from '../../access/admin-only.ts'
import { collectionOf } from '../../database/collection-slugs.ts'

/** How the documents of a model are shown in the admin. Fields without a place go in the first tab. */
export interface ContentLayout {
  model: ModelName
  group: LabelKey & `group.${string}`
  /** Columns of the list before the editor chooses her own. */
  columns: readonly string[]
  /** Fields beside the form. */
  sidebar?: readonly string[]
  /** Fields of the tabs after the first, which holds the rest. */
  tabs?: Readonly<Partial<Record<`tab.${string}` & LabelKey, readonly string[]>>>
  /** Fields shown side by side. */
  rows?: readonly (readonly string[])[]
  /** Fields that the CMS fills in by itself. */
  automatic?: readonly string[]
  /** Whether there are drafts; without them, every save publishes. */
  hasDrafts?: boolean
  access?: ContentAccess
}

/** How many versions of a document are kept. */
const VERSIONS = 50
const AUTOSAVE_MILLISECONDS = 1500

/**
 * The collection of a model: its fields come from the model's schema, everything else is the same for all.
 * `config/content-features.ts` adds what belongs to other features.
 */
export function contentCollection(
  layout: ContentLayout,
  more: Partial<CollectionConfig> = {},
): CollectionConfig {
  const { model, group, columns, hasDrafts = true } = layout
  const title = TITLE_FIELDS[model]
  return {
    slug: collectionOf(model),
    labels: { singular: labelOf(`${model}.one`), plural: labelOf(`${model}.many`) },
    admin: {
      useAsTitle: title,
      hideAPIURL: true,
      defaultColumns: [...columns],
      group: labelOf(group),
      listSearchableFields: [title, 'slug'],
      ...more.admin,
    },
    defaultSort: title,
    access: contentAccess(model, layout.access),
    ...(hasDrafts
      ? {
          versions: {
            maxPerDoc: VERSIONS,
            drafts: {
              autosave: { interval: AUTOSAVE_MILLISECONDS },
              validate: false,
              schedulePublish: { timeFormat: 'HH:mm' },
            },
          },
        }
      : {}),
    ...(more.upload && { upload: more.upload }),
    fields: [...placed(layout), ...OWN_FIELDS],
    hooks: {
      beforeOperation: more.hooks?.beforeOperation ?? [],
      beforeChange: [giveDocumentId, keepInMunicipalities(model), publishDocument(model, hasDrafts)],
    },
  }
}

function placed({ model, tabs = {}, sidebar = [], rows = [], automatic = [] }: ContentLayout): Field[] {
  const all = fieldsOf(MODELS[model], model, { without: automatic })
  const fields = new Map(all.map((field) => [nameOf(field), field]))
  const take = (name: string): Field => {
    const field = fields.get(name)
    if (!field)
      throw new Error(`collections/${model}.ts places “${name}”, which is not a field of the model.`)
    fields.delete(name)
    return field
  }
  const beside = ['slug', 'sourceLanguage', ...sidebar, 'formerSlugs'].map((name) =>
    inSidebar(special(name, take(name))),
  )
  const later = Object.entries(tabs).map(([label, names]): Tab => ({
    label: labelOf(label),
    fields: inRows(names.map(take), rows),
  }))
  const first = inRows([...fields.values()], rows)
  if (later.length === 0) return [...first, ...beside]
  return [{ type: 'tabs', tabs: [{ label: labelOf('tab.words'), fields: first }, ...later] }, ...beside]
}

const nameOf = (field: Field): string => ('name' in field ? field.name : '')

/** Puts fields that belong together side by side, at the position of the first. */
function inRows(fields: readonly Field[], rows: readonly (readonly string[])[]): Field[] {
  return fields.flatMap((field): Field[] => {
    const row = rows.find((names) => names.includes(nameOf(field)))
    if (!row) return [field]
    if (row[0] !== nameOf(field)) return []
    return [{ type: 'row', fields: row.flatMap((name) => fields.filter((other) => nameOf(other) === name)) }]
  })
}

/** What the schema does not say: a slug is unique and may be left empty for now; the CMS keeps earlier slugs. */
function special(name: string, field: Field): Field {
  if (name === 'slug' && field.type === 'text' && !field.hasMany) {
    const { validate, ...text } = field
    const check: typeof validate = validate && ((value, options) => (value ? validate(value, options) : true))
    return { ...text, required: false, unique: true, index: true, validate: check }
  }
  if (name === 'formerSlugs') return { ...field, admin: { ...field.admin, readOnly: true } } as Field
  if (name === 'sourceLanguage') return { ...field, defaultValue: 'fi' } as Field
  return field
}

const inSidebar = (field: Field): Field =>
  ({ ...field, admin: { ...field.admin, position: 'sidebar' } }) as Field

/** What every document has in the CMS but not in the model. */
const OWN_FIELDS: Field[] = [
  {
    // What the publishing dialog chose; used up by publishing (`publish-document.ts`).
    name: 'changeWeights',
    type: 'json',
    admin: { hidden: true },
  },
  {
    name: 'history',
    type: 'json',
    admin: { hidden: true },
    access: { create: () => false, update: () => false, read: adminOnly },
  },
]
