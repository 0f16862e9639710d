import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ language, office }) => ({
  'some days': { language, service: office.card.languages[1] },
  always: { language, service: office.card.languages[2] },
})
