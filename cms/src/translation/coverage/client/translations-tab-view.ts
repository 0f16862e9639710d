import type { CustomDocumentViewConfig } from 'payload'

/** The tab between the form and the versions: `admin.components.views.edit.translations` of a collection. */
export const translationsTabView: CustomDocumentViewConfig = {
  Component: '/translation/coverage/client/translations-tab#TranslationsTab',
  path: '/translations',
  tab: { Component: '/translation/coverage/client/translations-tab-link#TranslationsTabLink', order: 200 },
}
