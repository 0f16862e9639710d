import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ language, municipalGuide }) => ({
  'three pages above': { language, breadcrumbs: municipalGuide.breadcrumbs },
})
