import { escapeHtml } from '@tienviitta/content-models/rich-text/html'

/** Why there is no preview to see. */
export type Sorry = 'expired' | 'unknown' | 'failed'

type Sentences = readonly (readonly [lang: string, heading: string, text: string])[]

/** In the languages of the admin: anyone who opens a preview works in one of them. */
const SENTENCES: Readonly<Record<Sorry, Sentences>> = {
  expired: [
    ['fi', 'Esikatselu on vanhentunut', 'Avaa esikatselu uudelleen julkaisujärjestelmästä.'],
    ['sv', 'Förhandsgranskningen har gått ut', 'Öppna den på nytt i publiceringssystemet.'],
    ['en', 'This preview has expired', 'Open it again in the publishing system.'],
  ],
  unknown: [
    ['fi', 'Esikatselua ei löydy', 'Tarkista osoite tai avaa esikatselu uudelleen julkaisujärjestelmästä.'],
    [
      'sv',
      'Förhandsgranskningen hittades inte',
      'Kontrollera adressen eller öppna den på nytt i publiceringssystemet.',
    ],
    [
      'en',
      'There is no such preview',
      'Check the address, or open the preview again in the publishing system.',
    ],
  ],
  failed: [
    [
      'fi',
      'Esikatselua ei voitu näyttää',
      'Yritä hetken päästä uudelleen. Jos se ei auta, kerro asiasta ylläpidolle.',
    ],
    [
      'sv',
      'Förhandsgranskningen kunde inte visas',
      'Försök igen om en stund. Kontakta administratören om det inte hjälper.',
    ],
    [
      'en',
      'The preview could not be shown',
      'Try again in a moment. If that does not help, tell the administrator.',
    ],
  ],
}

/** A page that says so. */
export function sorryPage(why: Sorry): string {
  const [[, title] = ['', '']] = SENTENCES[why]
  const parts = SENTENCES[why].map(
    ([lang, heading, text]) =>
      `<section lang="${lang}"><h1>${escapeHtml(heading)}</h1><p>${escapeHtml(text)}</p></section>`,
  )
  return `<!doctype html><html lang="fi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title></head><body><main>${parts.join('')}</main></body></html>\n`
}
