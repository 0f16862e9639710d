import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ language, guide, office }) => ({
  'for everybody': { language, contact: guide.humanContact },
  'of an office': { language, contact: office.humanContact },
})
