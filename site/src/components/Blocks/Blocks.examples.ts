import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ language, helpNow }) => ({
  'a page for emergencies': { language, blocks: helpNow.blocks },
})
