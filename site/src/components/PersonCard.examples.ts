import type { Examples } from '../gallery/example-pages.ts'

export const examples: Examples = ({ language, guide, office }) => ({
  'for everybody': { language, person: guide.person },
  'of an office': { language, person: office.person },
})
