import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ guide }) => ({
  'a line': { text: guide.heading },
  'longer text': { text: guide.summary, as: 'div' },
})
