import type { Language } from '@payloadcms/translations'
import { authentication } from './fi/authentication.ts'
import { dashboard } from './fi/dashboard.ts'
import { error } from './fi/error.ts'
import { fields } from './fi/fields.ts'
import { folder } from './fi/folder.ts'
import { general } from './fi/general.ts'
import { localization } from './fi/localization.ts'
import { operators } from './fi/operators.ts'
import { upload } from './fi/upload.ts'
import { validation } from './fi/validation.ts'
import { version } from './fi/version.ts'

/**
 * Finnish of the admin; Payload 3.90 comes without it.
 *
 * Labels arrive in the nominative, so every text is built to need no other case: "Poistettu: {{label}}
 * ({{count}} kpl)" instead of an inflected noun. Payload loads its date names from date-fns by a fixed list of keys
 * that has no Finnish either; Swedish is the other national language and writes the week from Monday.
 */
export const fi: Language = {
  dateFNSKey: 'sv',
  translations: {
    authentication,
    dashboard,
    error,
    fields,
    folder,
    general,
    localization,
    operators,
    upload,
    validation,
    version,
  },
}
