import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ language, guide }) => ({
  'the guide in short': { language, summary: guide.summary },
})
