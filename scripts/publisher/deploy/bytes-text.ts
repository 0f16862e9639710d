/** A number of bytes for people: `812 B`, `14.2 kB`, `3.1 MB`, `1.2 GB`; a kB is 1,000 bytes. */
export function bytesText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`
  const units = ['kB', 'MB', 'GB', 'TB']
  const power = Math.min(Math.floor(Math.log10(bytes) / 3), units.length)
  return `${(bytes / 1_000 ** power).toFixed(1)} ${units[power - 1] ?? ''}`
}

/** A number of files for people: `1 file`, `12 files`. */
export const filesText = (count: number): string => (count === 1 ? '1 file' : `${count} files`)
