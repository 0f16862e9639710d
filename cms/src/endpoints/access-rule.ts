/**
 * Who may use an endpoint: the name of a rule and what it means. The server applies the rule to every request, before
 * the endpoint does anything (`access-checks.ts`).
 */
export const ACCESS_RULES = {
  'signed-in': 'Whoever has an account.',
  admin: 'Administrators.',
  document: 'Whoever has an account. 404 when the collection holds no content.',
  'sees-language':
    'Whoever may see translations into the language: its translators, and everybody who does more than translate.',
  'sees-languages': 'Whoever may see translations into every language that is named.',
  'writes-translation': 'The translators of the language, and who edits the document.',
  'moves-translation': 'Who writes the translation, and who publishes it.',
  'takes-step': 'Who writes the translation; for the step `published`, who publishes it.',
  'confirms-texts':
    'Who writes the translation into every language that is named; for `all`, who publishes the document.',
  'assigns-translation': 'Who edits the document.',
  'publishes-document': 'Who edits the document; for events and announcements also the communications team.',
  'answers-question': 'Who edits the document that the question is about.',
  'keeps-memory': 'The translators of the language, and who edits everything.',
} as const satisfies Readonly<Record<string, string>>

export type AccessRule = keyof typeof ACCESS_RULES
