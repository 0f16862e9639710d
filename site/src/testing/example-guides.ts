import { section, base, phone, visit } from './example-facts.ts'
import { IDS } from './example-ids.ts'

const guideFacts = {
  ...base,
  model: 'guide',
  topics: [IDS.topic],
  authorities: [IDS.authority],
  channels: [visit, phone('020 634 2500')],
  services: [],
  related: [],
  sources: [
    { id: 'kela', title: 'Kela: Asumisen tuet', url: 'https://www.kela.fi/asumistuet', language: 'fi' },
  ],
  audiences: [],
  municipalities: [],
  additions: [],
  reviewedBy: 'Neuvontapiste Keskus',
  reviewedOn: '2026-06-01',
  reviewIntervalMonths: 12,
}

export const guides = [
  {
    ...guideFacts,
    id: IDS.guide,
    slug: 'renting-a-home',
    formerSlugs: ['rent'],
    title: 'Asunnon vuokraaminen',
    summary:
      'Etsi asunto vuokra-asuntojen sivuilta. Lue sopimus ennen kuin allekirjoitat. Älä maksa, ennen kuin olet nähnyt asunnon. Neuvontapiste auttaa maksutta.',
    kind: 'how-to',
    services: [IDS.service],
    related: [IDS.nextGuide, IDS.firstWeeks],
    additions: [
      {
        id: 'espoo',
        municipality: IDS.municipality,
        text: 'Espoossa kaupungin asuntoja vuokraa **Espoon Asunnot**.',
      },
    ],
    body: [
      {
        blockType: 'section',
        id: 'where',
        heading: 'Mistä löydät asunnon?',
        text:
          'Kunta ja yritykset vuokraavat asuntoja.\n\n- Hae montaa asuntoa yhtä aikaa.\n- Pyydä [vuokravakuus](term:' +
          IDS.term +
          ') kirjallisena.\n\nKysy lisää numerosta 09 000 0001.',
      },
      {
        blockType: 'steps',
        id: 'steps',
        heading: 'Mitä teet',
        steps: [
          {
            id: 'budget',
            action: 'Laske, paljonko voit maksaa',
            text: 'Ota huomioon vuokra, vesi, sähkö ja internet.',
            need: 'Tieto tuloistasi',
            cost: 'Maksuton',
          },
          {
            id: 'apply',
            action: 'Etsi asunto ja hae sitä',
            need: 'Henkilötunnus, jos sinulla on se',
            time: 'Kahdesta viikosta kolmeen kuukauteen',
          },
          {
            id: 'sign',
            action: 'Allekirjoita sopimus',
            cost: 'Yleensä yhden tai kahden kuukauden vuokra',
            next: 'Ilmoita uusi osoitteesi',
          },
        ],
      },
      {
        blockType: 'callout',
        id: 'scam',
        tone: 'warning',
        heading: 'Varo huijauksia',
        text: 'Älä maksa ennakkoon ihmiselle, jota et ole tavannut.',
      },
      {
        blockType: 'questions',
        id: 'questions',
        heading: 'Usein kysyttyä',
        questions: [
          { id: 'pet', question: 'Saako minulla olla lemmikki?', answer: 'Kysy **vuokranantajalta**.' },
        ],
      },
      {
        blockType: 'links',
        id: 'links',
        heading: 'Lisää tietoa',
        links: [
          {
            id: 'info',
            label: 'InfoFinland: Vuokra-asunto',
            url: 'https://www.infofinland.fi/fi/housing',
            language: 'fi',
            alternatives: [{ id: 'ar', language: 'ar', url: 'https://www.infofinland.fi/ar/housing' }],
          },
        ],
      },
      {
        blockType: 'contact',
        id: 'contact',
        heading: 'Kysy lisää',
        office: IDS.office,
        authority: IDS.authority,
      },
      {
        blockType: 'video',
        id: 'video',
        title: 'Näin luet vuokrasopimuksen',
        url: 'https://videot.example.fi/vuokrasopimus',
        language: 'fi',
        minutes: 4,
        captions: ['fi', 'ar'],
        transcript: 'Videolla neuvoja lukee sopimusta asiakkaan kanssa.',
      },
      { blockType: 'image', id: 'image', image: IDS.picture, caption: 'Näin sopimuksen osat on merkitty.' },
    ],
  },
  {
    ...guideFacts,
    id: IDS.nextGuide,
    slug: 'change-of-address',
    title: 'Muuttoilmoitus',
    summary: 'Tee muuttoilmoitus viimeistään viikon päästä muutosta.',
    kind: 'information',
    body: [section],
    reviewedOn: '2025-01-31',
    reviewIntervalMonths: 6,
  },
  {
    ...guideFacts,
    id: IDS.crisisGuide,
    slug: 'violence',
    title: 'Väkivalta',
    summary: 'Soita 112, jos olet vaarassa. Apua saa maksutta.',
    kind: 'crisis',
    body: [section],
  },
  {
    ...guideFacts,
    id: IDS.firstWeeks,
    slug: 'first-weeks',
    title: 'Ensimmäiset viikot',
    summary: 'Tee nämä asiat ensin.',
    kind: 'first-weeks',
    body: [section],
  },
]
