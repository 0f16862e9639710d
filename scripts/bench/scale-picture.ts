/** What was measured of a site of one size. */
export interface ScaleRow {
  readonly pages: number
  /** Pages that are rendered in a second of a full build. */
  readonly pagesPerSecond: number
  /** Megabytes of all processes of a publisher together, at their peak. */
  readonly memoryMb: number
  /** Milliseconds until a changed guide is in a release: the median, and what 95 of 100 do not exceed. */
  readonly publishMs: number
  readonly publishP95Ms: number
  /** Milliseconds until a publisher that starts again knows that nothing has changed. */
  readonly restartMs: number
}

const [WIDTH, HEIGHT, GAP] = [280, 150, 60]

interface Curve {
  readonly title: string
  readonly values: readonly number[]
  readonly second?: readonly number[]
}

/** Draws how a site grows, as an SVG: a curve for each thing that was measured, over the number of pages. */
export function scalePicture(rows: readonly ScaleRow[]): string {
  const curves: readonly Curve[] = [
    { title: 'Full build: pages/s', values: rows.map((row) => row.pagesPerSecond) },
    { title: 'Publisher: memory, MB', values: rows.map((row) => row.memoryMb) },
    {
      title: 'One guide: median and p95, ms',
      values: rows.map((row) => row.publishMs),
      second: rows.map((row) => row.publishP95Ms),
    },
    { title: 'Restart: ms', values: rows.map((row) => row.restartMs) },
  ]
  const drawn = curves.map((curve, index) => {
    const [x, y] = [(index % 2) * (WIDTH + GAP) + GAP, Math.floor(index / 2) * (HEIGHT + GAP) + GAP]
    return `<g transform="translate(${x} ${y})">${drawing(curve, rows)}</g>`
  })
  const [width, height] = [2 * WIDTH + 3 * GAP, 2 * HEIGHT + 3 * GAP]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="How a site grows">
<rect width="${width}" height="${height}" fill="#fffdf8"/>
${drawn.join('\n')}
</svg>
`
}

function drawing({ title, values, second }: Curve, rows: readonly ScaleRow[]): string {
  const most = Math.max(...values, ...(second ?? []))
  const last = Math.max(...rows.map(({ pages }) => pages))
  const x = (index: number): number => Math.round(((rows[index]?.pages ?? 0) / last) * WIDTH)
  const y = (value: number): number => Math.round(HEIGHT - (value / most) * HEIGHT)
  const line = (of: readonly number[], dashes: string): string => {
    const points = of.map((value, index) => `${x(index)},${y(value)}`)
    const dots = points.map((point) => `<circle cx="${point.replace(',', '" cy="')}" r="3" fill="#0b4f6c"/>`)
    return `<polyline points="${points.join(' ')}" fill="none" stroke="#0b4f6c" stroke-width="2"${dashes}/>${dots.join('')}`
  }
  const labels = values.map(
    (value, index) =>
      `<text x="${x(index)}" y="${y(value) - 8}" text-anchor="middle">${Math.round(value)}</text>`,
  )
  const pages = rows
    .filter(({ pages: of }) => of >= last / 10)
    .map(
      ({ pages: of }) =>
        `<text x="${Math.round((of / last) * WIDTH)}" y="${HEIGHT + 18}" text-anchor="middle">${of.toLocaleString('en')}</text>`,
    )
  return `<text y="-26" font-weight="600">${title}</text><path d="M0 0V${HEIGHT}H${WIDTH}" fill="none" stroke="#8a8578"/>${line(values, '')}${second ? line(second, ' stroke-dasharray="4 3"') : ''}${labels.join('')}${pages.join('')}`
}
