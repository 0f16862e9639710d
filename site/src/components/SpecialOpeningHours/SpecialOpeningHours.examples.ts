import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ language, office }) => ({
  'different hours later': { language, exceptions: office.exceptions },
})
