import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ language, guide, overdueGuide }) => ({
  'of this guide': { language, note: guide.note, sourceHref: guide.sourceHref },
  'some parts fall back': {
    language,
    note: { fallback: 'some', languages: ['en', 'fi'], newerIn: 'fi' },
    sourceHref: guide.sourceHref,
  },
  'most falls back': { language, note: { fallback: 'most', languages: overdueGuide.languages.slice(0, 1) } },
})
