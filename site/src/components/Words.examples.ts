import type { Examples } from '../gallery/example-pages.ts'

export const examples: Examples = ({ guide }) => ({
  'a line': { said: guide.heading },
  'longer text': { said: guide.summary, as: 'div' },
})
