import type { Examples } from '../gallery/example-pages.ts'

export const examples: Examples = ({ home }) => ({
  'a change that is coming': { announcement: home.announcements[0] },
})
