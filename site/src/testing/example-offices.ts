import { address, base, phone, visit, weekdays } from './example-facts.ts'
import { IDS } from './example-ids.ts'

const officeFacts = {
  ...base,
  model: 'office',
  stepFree: 'yes',
  services: [],
  tenants: [],
  stops: [],
  municipality: IDS.municipality,
  serves: [IDS.municipality, IDS.smallMunicipality],
  hoursConfirmedOn: '2026-11-02',
}

export const offices = [
  {
    ...officeFacts,
    id: IDS.office,
    slug: 'keskus',
    name: 'Neuvontapiste Keskus',
    kind: 'guidance-point',
    summary: 'Saat neuvoja arjen asioihin. Et tarvitse ajanvarausta.',
    address,
    directions: 'Kirjaston vieressä, toinen kerros',
    channels: [
      { ...visit, id: 'come' },
      phone('09 000 0001'),
      { id: 'mail', kind: 'email', email: 'neuvonta@example.fi', needsIdentification: false },
      {
        id: 'book',
        kind: 'booking',
        url: 'https://ajanvaraus.example.fi/',
        note: 'Varaa aika, jos asiasi vie kauan.',
        needsIdentification: true,
      },
    ],
    openingHours: {
      weekly: [
        { id: 'week', days: weekdays, opens: '09:00', closes: '16:00' },
        {
          id: 'summer',
          days: ['tuesday'],
          opens: '10:00',
          closes: '12:00',
          from: '2027-06-14',
          to: '2027-08-01',
        },
      ],
      exceptions: [
        { id: 'training', from: '2026-11-25', closed: true, reason: 'Henkilökunnan koulutus' },
        { id: 'late', from: '2026-12-08', closed: false, opens: '12:00', closes: '19:00' },
      ],
      holidays: 'closed',
      eves: 'short',
      eveCloses: '13:00',
    },
    languages: [
      { id: 'fi', language: 'fi', modes: ['staff'], hours: [] },
      {
        id: 'ar',
        language: 'ar',
        modes: ['staff', 'interpreter-by-phone'],
        hours: [{ id: 'mw', days: ['monday', 'wednesday'], opens: '09:00', closes: '15:00' }],
      },
      { id: 'so', language: 'so', modes: ['interpreter-by-phone'], hours: [] },
      { id: 'ku', language: 'ku', modes: ['interpreter-on-site'], hours: [] },
    ],
    accessibility: 'Hissi, esteetön WC ja induktiosilmukka',
    services: [IDS.service],
    tenants: [
      {
        id: 'kela',
        name: 'Kela',
        hours: [{ id: 'th', days: ['thursday'], opens: '12:00', closes: '15:00' }],
      },
    ],
    hostedAt: 'Kirjasto Ainoa',
    prepare: 'Ota mukaan:\n\n- passi tai henkilökortti\n- kirje tai päätös',
  },
  {
    ...officeFacts,
    id: IDS.remoteOffice,
    slug: 'remote-guidance',
    name: 'Etäneuvonta Linja',
    kind: 'remote',
    summary: 'Saat neuvoja puhelimessa ja videolla.',
    channels: [
      phone('09 000 0002'),
      {
        id: 'video',
        kind: 'video',
        url: 'https://video.example.fi/',
        note: 'Tarvitset puhelimen, jossa on kamera.',
        needsIdentification: false,
      },
    ],
    openingHours: {
      weekly: [{ id: 'week', days: ['tuesday', 'thursday'], opens: '12:00', closes: '18:00' }],
      exceptions: [],
      holidays: 'closed',
      eves: 'normal',
      appointmentOnly: true,
    },
    languages: [
      { id: 'fi', language: 'fi', modes: ['staff'], hours: [] },
      { id: 'en', language: 'en', modes: ['staff'], hours: [] },
    ],
  },
  {
    ...officeFacts,
    id: IDS.popUp,
    slug: 'pop-up',
    name: 'Neuvonta-auto',
    kind: 'pop-up',
    summary: 'Neuvonta tulee lähelle sinua.',
    channels: [{ ...visit, id: 'stop' }],
    openingHours: { weekly: [], exceptions: [], holidays: 'closed', eves: 'closed' },
    languages: [{ id: 'fi', language: 'fi', modes: ['staff'], hours: [] }],
    stops: [
      {
        id: 'library',
        place: 'Salon pääkirjasto',
        address: { street: 'Esimerkkitie 2', postalCode: '24100', city: 'Salo' },
        municipality: IDS.smallMunicipality,
        schedule: {
          start: '2026-11-03T12:00',
          end: '2026-11-03T15:00',
          allDay: false,
          recurrence: {
            frequency: 'weekly',
            interval: 2,
            exceptions: [],
            moved: [{ id: 'moved', date: '2026-12-01', start: '2026-12-02T12:00' }],
            cancelled: [{ id: 'cancelled', date: '2026-12-15', reason: 'Auto on huollossa' }],
          },
        },
      },
    ],
  },
]
