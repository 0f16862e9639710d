const HOUR_MS = 60 * 60 * 1000

/** How long a link that is sent may work, in milliseconds. */
export const LINK_LASTS_MS = { hour: HOUR_MS, day: 24 * HOUR_MS, week: 7 * 24 * HOUR_MS } as const

export const LINK_LASTS = ['hour', 'day', 'week'] as const satisfies readonly (keyof typeof LINK_LASTS_MS)[]
export type LinkLasts = (typeof LINK_LASTS)[number]
