import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ language, home, guide }) => ({
  'a change that is coming': { language, announcement: home.announcements[0] },
  'its translation is older than its source': {
    language,
    announcement: { ...home.announcements[0], note: { fallback: [], newer: [guide.summary] } },
  },
})
