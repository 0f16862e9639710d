import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ event }) => ({
  interpretation: { names: event.interpretation },
})
