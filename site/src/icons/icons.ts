import type { TOPIC_ICONS } from '@tienviitta/content-models/models/topic'

/**
 * The site's own icons on a grid of 24, drawn with one line weight (set in the style sheet). They always accompany
 * words and say nothing by themselves.
 */
const TOPIC = {
  signpost: '<path d="M12 3v18M8 21h8M5 5h11l3 2.5-3 2.5H5zM19 12H9l-3 2.25L9 16.5h10z"/>',
  permit:
    '<rect x="3" y="5" width="18" height="14" rx="2"/><circle cx="8.5" cy="11" r="2"/><path d="M5.5 16c.5-1.7 1.6-2.5 3-2.5s2.5.8 3 2.5M14.5 10H18M14.5 14H18"/>',
  register: '<path d="M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 16h5"/>',
  money:
    '<ellipse cx="12" cy="6.5" rx="7" ry="3"/><path d="M5 6.5v5c0 1.7 3.1 3 7 3s7-1.3 7-3v-5M5 11.5v5c0 1.7 3.1 3 7 3s7-1.3 7-3v-5"/>',
  bank: '<rect x="3" y="5.5" width="18" height="13" rx="2"/><path d="M3 10h18M7 15h4"/>',
  home: '<path d="M4 11l8-7 8 7M6 9.5V20h12V9.5M10 20v-6h4v6"/>',
  language: '<path d="M4 4h16v12h-9l-5 4v-4H4zM8 9h8M8 12h5"/>',
  work: '<rect x="3" y="8" width="18" height="12" rx="2"/><path d="M9 8V5h6v3M3 13h18M12 12v2"/>',
  business: '<path d="M4 9l1.5-5h13L20 9M4 9v11h16V9M4 9h16M9 20v-6h6v6"/>',
  health: '<rect x="4" y="4" width="16" height="16" rx="3"/><path d="M12 8v8M8 12h8"/>',
  family:
    '<circle cx="8" cy="7" r="3"/><circle cx="17" cy="10" r="2.25"/><path d="M3 20c0-4 2-6.5 5-6.5s5 2.5 5 6.5M14 20c0-3 1-5 3-5s4 2 4 5"/>',
  school: '<path d="M2 9l10-5 10 5-10 5zM6 11.5V17c2 1.5 4 2 6 2s4-.5 6-2v-5.5M22 9v6"/>',
  transport:
    '<rect x="5" y="3" width="14" height="14" rx="3"/><path d="M5 11h14M8 17l-2 4M16 17l2 4M9 14h.01M15 14h.01"/>',
  rights: '<path d="M12 3v18M7 21h10M4 7h16M4 7l-2.5 7h5zM20 7l-2.5 7h5z"/>',
  crisis:
    '<path d="M12 21C6 16.5 3 13 3 9a4.5 4.5 0 0 1 9-1 4.5 4.5 0 0 1 9 1c0 4-3 7.5-9 12zM12 9v5M12 16.5h.01"/>',
  citizenship: '<path d="M5 3v18M5 4h14l-3 4.5 3 4.5H5"/>',
  'free-time':
    '<circle cx="12" cy="12" r="4"/><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6l1.4 1.4M17 17l1.4 1.4M5.6 18.4L7 17M17 7l1.4-1.4"/>',
} as const satisfies Record<(typeof TOPIC_ICONS)[number], string>

const OTHER = {
  visit: '<path d="M12 21c-4.5-5-7-8-7-11a7 7 0 0 1 14 0c0 3-2.5 6-7 11z"/><circle cx="12" cy="10" r="2.5"/>',
  phone:
    '<path d="M6 3h3.5l1.5 5-2.5 1.5c1 2.5 3 4.5 5.5 5.5l1.5-2.5 5 1.5V18c0 1.7-1.3 3-3 3C10 21 3 14 3 6c0-1.7 1.3-3 3-3z"/>',
  email: '<rect x="3" y="5" width="18" height="14" rx="2"/><path d="M3 7l9 6 9-6"/>',
  chat: '<path d="M4 4h16v12h-9l-5 4v-4H4zM8 10h.01M12 10h.01M16 10h.01"/>',
  video: '<rect x="3" y="6" width="12" height="12" rx="2"/><path d="M15 10.5l6-3v9l-6-3"/>',
  booking:
    '<rect x="4" y="5" width="16" height="16" rx="2"/><path d="M4 10h16M8 3v4M16 3v4M9 15.5l2 2 4-4"/>',
  web: '<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c3 3 4 6 4 9s-1 6-4 9c-3-3-4-6-4-9s1-6 4-9z"/>',
  letter: '<path d="M3 10l9-6 9 6v10H3zM3 10l9 6 9-6"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>',
  calendar: '<rect x="4" y="5" width="16" height="16" rx="2"/><path d="M4 10h16M8 3v4M16 3v4"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4 21c0-4.5 3-7.5 8-7.5s8 3 8 7.5"/>',
  words:
    '<path d="M4 5c3-1 5.5-1 8 .5V20c-2.5-1.5-5-1.5-8-.5zM20 5c-3-1-5.5-1-8 .5V20c2.5-1.5 5-1.5 8-.5z"/>',
  place: '<path d="M3 21V9l6-4v16M9 21V11h12v10zM13 15h4M13 18h4M5.5 12h.01M5.5 16h.01"/>',
  info: '<circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7.5h.01"/>',
  warning: '<path d="M12 3l10 18H2zM12 10v5M12 18h.01"/>',
  'step-free':
    '<circle cx="10" cy="4.5" r="1.5"/><path d="M10 8v6h5l3 5M10 11h5M8 12.5a4.75 4.75 0 1 0 6 6"/>',
} as const

export const ICONS = { ...TOPIC, ...OTHER }

export type IconName = keyof typeof ICONS

/** Icons that have a direction and are mirrored in right-to-left languages; clocks and phones are not. */
export const MIRRORED: ReadonlySet<IconName> = new Set([
  'signpost',
  'video',
  'citizenship',
  'language',
  'chat',
])
