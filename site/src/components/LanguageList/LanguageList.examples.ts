import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ language, guide }) => ({
  'the same page in all languages': { current: language, languages: guide.languages, path: guide.path },
})
