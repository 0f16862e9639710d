/** The preview of a page before it is published, in English. */
export const preview = {
  'preview.bar': ['Preview – this version is not published'],
  'preview.no-server': [
    'Previews are not set up here: the server of the site is not known. Whoever runs the system sets PREVIEW_URL to its address.',
  ],
  'preview.incomplete': [
    'There is no page to show yet: some fields of the document must be filled in or corrected first.',
  ],
} as const
