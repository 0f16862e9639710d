/** Where the time went, milliseconds by step. */
export type StepTimes = Readonly<Record<string, number>>

/** Measures steps that follow each other. */
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
