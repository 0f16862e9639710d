import { LANGUAGES } from '@tienviitta/content-models/languages/registry'
import { type Settings, settings } from '@tienviitta/content-models/snapshot/snapshot'
import type { Field, GlobalConfig } from 'payload'
import { adminOnly } from '../../access/admin-only.ts'
import { signedIn } from '../../access/signed-in.ts'
import { fieldsOf } from '../fields/field-of.ts'
import { labelOf } from '../../labels/label.ts'

/** The settings of a site that nobody has set up yet. */
export const FIRST_SETTINGS: Settings = {
  siteName: 'Tienviitta',
  organisation: 'Tienviitta',
  contactEmail: 'palaute@example.fi',
  languages: LANGUAGES.map(({ tag }) => tag),
  demo: false,
}

/** What applies to the whole site. */
export const siteSettings: GlobalConfig = {
  slug: 'settings',
  label: labelOf('settings.one'),
  admin: { group: labelOf('group.settings'), hideAPIURL: true },
  access: { read: signedIn, update: adminOnly },
  fields: fieldsOf(settings, 'settings').map(
    (field) =>
      ({
        ...field,
        defaultValue: 'name' in field ? FIRST_SETTINGS[field.name as keyof Settings] : undefined,
      }) as Field,
  ),
}
