/** The preview of a page before it is published, in Finnish. */
export const preview = {
  'preview.bar': ['Esikatselu – tätä versiota ei ole julkaistu'],
  'preview.no-server': [
    'Esikatselua ei ole otettu käyttöön: sivuston palvelimen osoitetta ei tiedetä. Ylläpitäjä antaa sen asetuksella PREVIEW_URL.',
  ],
  'preview.incomplete': ['Sivua ei voi vielä näyttää. Täytä tai korjaa ensin puutteelliset kentät.'],
} as const
