/** Where progress is shown; `process.stdout` is one. */
export interface Screen {
  write(text: string): unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

/** What a step may report about itself while it runs. */
export interface Progress {
  /** What is being done right now; replaces the previous text. Shown on a terminal only. */
  readonly now: (text: string) => void
  /** The outcome, shown in brackets after the time. */
  readonly result: (text: string) => void
}

export interface Steps {
  /** Runs one step; prints its number, its name and how long it took. An error is passed on after the line is ended. */
  run<Value>(name: string, work: (progress: Progress) => Promise<Value>): Promise<Value>
}

export interface StepsOptions {
  /** How many steps there will be. */
  readonly total: number
  /** The terminal by default. */
  readonly screen?: Screen
  /** Milliseconds from any fixed moment; a clock that is never set by default. */
  readonly clock?: () => number
}

/** A duration for people: `0.4 s`, `12.3 s`, `2 min 5 s`. */
export function durationText(milliseconds: number): string {
  const seconds = milliseconds / 1000
  if (seconds < 60) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)} min ${whole % 60} s`
}

/** Numbered steps: `[2/6] Writing the snapshot … 1.2 s`. On a terminal, the time is updated while the step runs. */
export function numberedSteps({
  total,
  screen = process.stdout,
  clock = () => performance.now(),
}: StepsOptions): Steps {
  let number = 0
  return {
    async run(name, work) {
      number += 1
      const title = `[${number}/${total}] ${name} … `
      const started = clock()
      const elapsed = () => durationText(clock() - started)
      let doing = ''
      let outcome = ''
      const redraw = (text: string) => screen.write(`\r\u001b[2K${text}`)
      const draw = () => {
        const line = `${title}${elapsed()}${doing && `  ${doing}`}`
        redraw(line.slice(0, (screen.columns ?? 100) - 1))
      }
      const timer = screen.isTTY ? setInterval(draw, 200) : undefined
      if (!screen.isTTY) screen.write(title)
      const end = (text: string) => {
        clearInterval(timer)
        if (screen.isTTY) redraw(title)
        screen.write(`${text}\n`)
      }
      try {
        const value = await work({
          now: (text) => {
            doing = text.trim()
          },
          result: (text) => {
            outcome = text
          },
        })
        end(`${elapsed()}${outcome && ` (${outcome})`}`)
        return value
      } catch (error) {
        end('failed')
        throw error
      }
    },
  }
}
