import { type Examples, blockOf } from '../../gallery/example-pages.ts'

export const examples: Examples = (pages) => ({
  warning: { ...blockOf(pages, 'callout') },
  urgent: { ...blockOf(pages, 'callout'), tone: 'urgent' },
  information: { ...blockOf(pages, 'callout'), tone: 'information' },
})
