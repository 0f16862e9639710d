import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ language, guide }) => ({
  'with translators': { language, guide },
})
