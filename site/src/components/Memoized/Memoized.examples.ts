import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ guide }) => ({ 'nothing inside': { of: guide } })
