const UNITS = [
  ['day', 24 * 60 * 60 * 1000],
  ['hour', 60 * 60 * 1000],
  ['minute', 60 * 1000],
  ['second', 1000],
] as const

/** A duration, or the time since something, in its largest unit: `3 days`, `1 hour`, `40 seconds`. */
export function durationWords(milliseconds: number): string {
  const [name, length] = UNITS.find(([, unit]) => milliseconds >= unit) ?? UNITS[3]
  const count = Math.max(0, Math.floor(milliseconds / length))
  return `${count} ${name}${count === 1 ? '' : 's'}`
}
