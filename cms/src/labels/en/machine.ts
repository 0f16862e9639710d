/** Machine translation, in English. */
export const machine = {
  'machine.translate': ['Translate by machine'],
  'machine.translate-missing': ['Translate missing texts by machine'],
  'machine.working': ['The machine is translating…'],
  'machine.meter': ['Machine translation this month: {used, number} of {budget, number} characters used'],
  'machine.problem=not-set-up': [
    'Machine translation is not in use. An administrator of the server turns it on in the settings.',
  ],
  'machine.problem=wrong-key': [
    'The machine translation service did not accept the key. Ask the administrator of the server to check it.',
  ],
  'machine.problem=quota': [
    'The characters of the machine translation service are used up. Translate by hand, or ask the administrator for more.',
  ],
  'machine.problem=budget': [
    'This would go over the month’s budget for machine translation. Choose fewer texts, translate by hand, or wait for next month.',
  ],
  'machine.problem=too-many-requests': [
    'The machine translation service has too much to do just now. Try again in a few minutes.',
  ],
  'machine.problem=language': [
    'The machine translation service does not know this pair of languages. Translate by hand.',
  ],
  'machine.problem=too-long': ['The text is too long for machine translation. Translate it by hand.'],
  'machine.problem=crisis': ['Crisis guides are never translated by machine. Translate it by hand.'],
  'machine.problem=unreachable': [
    'The machine translation service does not answer. Try again in a few minutes.',
  ],
  'machine.problem=unexpected': [
    'The answer of the machine translation service could not be read. Try again; if it happens again, tell the administrator.',
  ],
  'machine.refused=has-text': ['A person has already translated this text.'],
  'machine.refused=source': ['There is an error in the source text. Ask an editor to mend it first.'],
  'machine.lost=markup': [
    'The machine changed the structure of the text, so it was not saved. Translate the text by hand.',
  ],
  'machine.lost=link': [
    'The machine lost the link “{piece}”, so the text was not saved. Translate the text by hand.',
  ],
  'machine.lost=bold': [
    'The machine lost the bold text “{piece}”, so the text was not saved. Translate the text by hand.',
  ],
  'machine.lost=piece': [
    'The machine did not keep “{piece}” as it is, so the text was not saved. Translate the text by hand.',
  ],
  'machine.lost=empty': ['The machine left the text without words. Translate it by hand.'],
} as const
