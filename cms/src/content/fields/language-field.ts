import { LANGUAGES } from '@tienviitta/content-models/languages/registry'
import type { SelectField } from 'payload'
import { languageName } from '../../labels/label.ts'

/** The languages of the site as options of a field. */
export const LANGUAGE_OPTIONS = LANGUAGES.map(({ tag }) => ({ value: tag, label: languageName(tag) ?? tag }))

/** The language that a row is in. */
export const languageField: SelectField = {
  name: 'language',
  type: 'select',
  required: true,
  index: true,
  options: LANGUAGE_OPTIONS,
}
