import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ language, office }) => ({
  'a week with an exception': { language, week: office.week },
})
