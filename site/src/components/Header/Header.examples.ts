import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ language, guide }) => ({
  'the head of every page': {
    language,
    siteName: guide.siteName,
    languages: guide.languages,
    path: guide.path,
  },
})
