import { type OpeningHours, openingHours } from '../opening-hours/opening-hours.ts'

/** An office open on weekdays 9–15, on Thursdays also 16–18, in July only on Tuesdays 10–12; closed 7.–11.12.2026. */
export function officeHours(changes: Partial<OpeningHours> = {}): OpeningHours {
  return {
    ...openingHours.parse({
      weekly: [
        {
          id: 'w1',
          days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
          opens: '09:00',
          closes: '15:00',
        },
        { id: 'w2', days: ['thursday'], opens: '16:00', closes: '18:00' },
        {
          id: 'w3',
          days: ['tuesday'],
          opens: '10:00',
          closes: '12:00',
          from: '2026-07-01',
          to: '2026-07-31',
        },
      ],
      exceptions: [
        { id: 'e1', from: '2026-12-07', to: '2026-12-11', closed: true, reason: 'We are moving' },
        { id: 'e2', from: '2026-12-09', closed: false, opens: '12:00', closes: '14:00' },
        { id: 'e3', from: '2026-12-24', closed: false, opens: '10:00', closes: '11:00' },
      ],
      holidays: 'closed',
      eves: 'short',
      eveCloses: '12:00',
    }),
    ...changes,
  }
}
