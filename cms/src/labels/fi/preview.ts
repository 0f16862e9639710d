/** The preview of a page before it is published, in Finnish. */
export const preview = {
  'preview.bar': ['Esikatselu – tätä versiota ei ole julkaistu'],
  'preview.no-server': [
    'Esikatselua ei ole otettu käyttöön: sivuston palvelimen osoitetta ei tiedetä. Ylläpitäjä antaa sen asetuksella PREVIEW_URL.',
  ],
  'preview.incomplete': ['Sivua ei voi vielä näyttää. Täytä tai korjaa ensin puutteelliset kentät.'],
  'preview.bar-label': ['Esikatselu'],
  'preview.bar-language': ['Kieli: {language}.'],
  'preview.bar-until': ['Tämä linkki toimii {time} asti.'],
  'preview.bar-languages': ['Toisella kielellä'],
  'preview.bar-stale': [
    'Viimeisintä muutosta ei voitu näyttää: tässä on aiempi versio. Tallenna uudelleen. Jos se ei auta, kerro asiasta ylläpidolle.',
  ],
  'preview.bar-missing': [
    'Luonnosta ei voi näyttää, ennen kuin nämä on täytetty tai korjattu. Siihen asti näet julkaistun version:',
  ],
  'preview.waiting': ['Esikatselua valmistellaan. Jos mitään ei näy, sulje esikatselu ja avaa se uudelleen.'],
  'preview.no-link': ['Linkkiä ei ole: se on vanhentunut tai peruttu.'],
  'preview.language': ['Kieli'],
  'preview.links': ['Esikatselulinkki'],
  'preview.links-intro': [
    'Kaikki, joilla on linkki, näkevät tämän asiakirjan uusimman luonnoksen kirjautumatta, kaikilla kielillä, jotka sinä saat nähdä. Muu sivulla on niin kuin se on julkaistu.',
  ],
  'preview.opens-in': ['Avautuu kielellä'],
  'preview.lasts': ['Voimassa'],
  'preview.lasts=hour': ['1 tunti'],
  'preview.lasts=day': ['1 vuorokausi'],
  'preview.lasts=week': ['7 vuorokautta'],
  'preview.copy': ['Kopioi esikatselulinkki'],
  'preview.copied': ['Kopioitu. Linkki toimii {time} asti.'],
  'preview.not-copied': [
    'Linkki toimii {time} asti. Selain ei kopioinut sitä: kopioi se alla olevasta kentästä.',
  ],
  'preview.valid': ['Voimassa olevat linkit'],
  'preview.none': ['Ei yhtään.'],
  'preview.link': ['{language}, {time} asti, tekijä {name}'],
  'preview.copy-again': ['Kopioi'],
  'preview.take-back': ['Peru'],
  'preview.taken-back': ['Linkki ei enää toimi.'],
  'preview.failed': ['Se ei onnistunut. Tarkista yhteys ja yritä uudelleen.'],
  'preview.close': ['Sulje'],
} as const
