import { type Recurrence, recurrence, type Schedule, schedule } from '../recurrence/recurrence.ts'

/** Welcome evenings, Mondays 17–19 from 5 October 2026 on, with other rules for the recurrence if given. */
export function welcomeEvenings(rule: Partial<Recurrence> = {}, changes: Partial<Schedule> = {}): Schedule {
  return schedule.parse({
    start: '2026-10-05T17:00',
    end: '2026-10-05T19:00',
    allDay: false,
    recurrence: recurrence.parse({
      frequency: 'weekly',
      interval: 1,
      exceptions: [],
      moved: [],
      cancelled: [],
      ...rule,
    }),
    ...changes,
  })
}
