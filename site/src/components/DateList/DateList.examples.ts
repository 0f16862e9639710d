import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ language, popUp }) => ({
  'stops of a circulating office': { language, dates: popUp.stops[0]?.dates },
})
