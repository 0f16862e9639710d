/** The preview of a page before it is published, in English. */
export const preview = {
  'preview.bar': ['Preview – this version is not published'],
  'preview.no-server': [
    'Previews are not set up here: the server of the site is not known. Whoever runs the system sets PREVIEW_URL to its address.',
  ],
  'preview.incomplete': [
    'There is no page to show yet: some fields of the document must be filled in or corrected first.',
  ],
  'preview.bar-label': ['Preview'],
  'preview.bar-language': ['Language: {language}.'],
  'preview.bar-until': ['This link works until {time}.'],
  'preview.bar-languages': ['In another language'],
  'preview.bar-stale': [
    'The last change could not be shown: this is how it was before. Save again; if that does not help, tell the administrator.',
  ],
  'preview.bar-missing': [
    'The draft cannot be shown until this has been filled in or corrected. Until then you see what is published:',
  ],
  'preview.waiting': ['The preview is being prepared. If nothing appears, close it and open it again.'],
  'preview.no-link': ['There is no such link: it has expired or been taken back.'],
  'preview.language': ['Language'],
  'preview.links': ['Preview link'],
  'preview.links-intro': [
    'Whoever has the link sees the newest draft of this document, in every language that you may see, without signing in. Everything else on the page is as it is published.',
  ],
  'preview.opens-in': ['Opens in'],
  'preview.lasts': ['Works for'],
  'preview.lasts=hour': ['1 hour'],
  'preview.lasts=day': ['1 day'],
  'preview.lasts=week': ['7 days'],
  'preview.copy': ['Copy preview link'],
  'preview.copied': ['Copied. The link works until {time}.'],
  'preview.not-copied': [
    'The link works until {time}. The browser did not copy it: copy it from the field below.',
  ],
  'preview.valid': ['Links that work now'],
  'preview.none': ['There are none.'],
  'preview.link': ['{language}, until {time}, made by {name}'],
  'preview.copy-again': ['Copy'],
  'preview.take-back': ['Take back'],
  'preview.taken-back': ['The link does not work any more.'],
  'preview.failed': ['That did not succeed. Check the connection and try again.'],
  'preview.close': ['Close'],
} as const
