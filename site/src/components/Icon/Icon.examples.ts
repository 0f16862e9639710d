import { ICONS } from '../../icons/icons.ts'
import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = () => Object.fromEntries(Object.keys(ICONS).map((name) => [name, { name }]))
