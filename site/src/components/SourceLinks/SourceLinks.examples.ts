import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ guide }) => ({
  'sources of a guide': { sources: guide.sources },
})
