import type { Examples } from '../gallery/example-pages.ts'

export const examples: Examples = ({ language, office }) => ({
  'with notes': { language, ways: office.card.ways },
  brief: { language, ways: office.card.ways, brief: true },
})
