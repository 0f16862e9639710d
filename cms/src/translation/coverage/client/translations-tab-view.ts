import type { CustomDocumentViewConfig } from 'payload'
import { inLanguage } from '../../../labels/in-language.ts'
import { labelOf } from '../../../labels/label.ts'

/** The name of the tab in a language of the admin. */
export const translationsTabLabel = (adminLanguage: string): string =>
  inLanguage(labelOf('coverage.tab'), adminLanguage)

/** The tab between the form and the versions: `admin.components.views.edit.translations` of a collection. */
export const translationsTabView: CustomDocumentViewConfig = {
  Component: '/translation/coverage/client/translations-tab#TranslationsTab',
  path: '/translations',
  tab: { Component: '/translation/coverage/client/translations-tab-link#TranslationsTabLink', order: 200 },
}
