import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ language, guide }) => ({
  'not translated': { language, note: { fallback: ['fi'], newer: [] } },
  'older than its source': { language, note: { fallback: [], newer: [guide.summary] } },
})
