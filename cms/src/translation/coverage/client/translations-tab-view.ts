import type { CustomDocumentViewConfig } from 'payload'
import { messageIn } from '../../../labels/message.ts'

/** The name of the tab in a language of the admin. */
export const translationsTabLabel = (adminLanguage: string): string =>
  messageIn('coverage.tab', adminLanguage)

/** The tab between the form and the versions: `admin.components.views.edit.translations` of a collection. */
export const translationsTabView: CustomDocumentViewConfig = {
  Component: '/translation/coverage/client/translations-tab#TranslationsTab',
  path: '/translations',
  tab: { Component: '/translation/coverage/client/translations-tab-link#TranslationsTabLink', order: 200 },
}
