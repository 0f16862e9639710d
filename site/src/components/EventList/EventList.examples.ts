import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ language, events }) => ({
  'one of them cancelled': { language, events: events.events },
})
