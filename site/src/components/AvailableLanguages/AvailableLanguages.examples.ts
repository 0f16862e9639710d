import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ language, office }) => ({
  'with interpreters': { language, services: office.card.languages },
})
