import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ event }) => ({
  'one day': { date: event.dates[0] },
})
