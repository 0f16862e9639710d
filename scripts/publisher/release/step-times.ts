/** The time that each step took, in milliseconds. */
export type StepTimes = Readonly<Record<string, number>>

/** Measures consecutive steps. */
export function stepTimer(): { step: (name: string) => void; times: () => StepTimes } {
  const taken: Record<string, number> = {}
  let last = performance.now()
  return {
    step(name) {
      const now = performance.now()
      taken[name] = now - last
      last = now
    },
    times: () => taken,
  }
}
