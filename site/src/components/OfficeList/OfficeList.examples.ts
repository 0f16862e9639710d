import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ language, offices }) => ({
  'all offices': { language, offices: [...offices.inOwnLanguage.cards, ...offices.others.cards] },
})
