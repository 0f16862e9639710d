import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ guide }) => ({
  'with the original above': { heading: guide.heading, original: guide.original, level: 'h2' },
})
