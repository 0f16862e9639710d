import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ language, guide }) => ({
  'of a demonstration': { language, publisher: guide.publisher },
})
