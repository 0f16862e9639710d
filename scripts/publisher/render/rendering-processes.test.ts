import fc from 'fast-check'
import { expect, it } from 'vitest'
import { renderingProcesses } from './rendering-processes.ts'

it.each([
  { cores: 2, freeMb: 20_000, count: 2, heapMb: 2048 },
  { cores: 8, freeMb: 20_000, count: 8, heapMb: 1870 },
  { cores: 8, freeMb: 1500, count: 4, heapMb: 170 },
  { cores: 2, freeMb: 600, count: 1, heapMb: 350 },
  { cores: 2, freeMb: 50, count: 1, heapMb: 160 },
])(
  'with $cores cores and $freeMb MB, $count render in $heapMb MB each',
  ({ cores, freeMb, ...processes }) => {
    expect(renderingProcesses(cores, freeMb)).toEqual(processes)
  },
)

it('never plans for more memory than there is, as long as there is enough for one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 128 }),
      fc.integer({ min: 400, max: 1_000_000 }),
      (cores, freeMb) => {
        const { count, heapMb } = renderingProcesses(cores, freeMb)
        expect(count).toBeGreaterThanOrEqual(1)
        expect(count).toBeLessThanOrEqual(cores)
        expect(count * (heapMb + 130)).toBeLessThanOrEqual(freeMb)
      },
    ),
  )
})
