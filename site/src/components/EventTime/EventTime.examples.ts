import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ language, event }) => ({
  'a day': { language, date: event.dates[0] },
  cancelled: { language, date: event.dates[1] },
  moved: { language, date: event.dates[2] },
})
