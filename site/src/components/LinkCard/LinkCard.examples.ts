import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ home }) => ({
  'a way on': { href: '#', title: home.topics[0]?.title, hint: home.topics[0]?.summary, icon: 'home' },
  'help now': { href: '#', title: home.topics[0]?.title, icon: 'crisis', urgent: true },
})
