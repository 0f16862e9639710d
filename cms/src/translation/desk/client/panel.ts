/** What lies over the desk: the keys, the history, or the places where a unit's text stands too. */
export type Panel = { kind: 'keys' } | { kind: 'history' } | { kind: 'fill'; unit: string }
