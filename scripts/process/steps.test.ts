import { describe, expect, it } from 'vitest'
import { durationText, numberedSteps } from './steps.ts'

function screen(isTTY: boolean) {
  const written: string[] = []
  return { isTTY, columns: 80, write: (text: string) => written.push(text), text: () => written.join('') }
}

describe('numbered steps', () => {
  it('print number, name, time and result', async () => {
    const shown = screen(false)
    const times = [0, 1_234]
    const steps = numberedSteps({ total: 6, screen: shown, clock: () => times.shift() ?? 0 })
    await steps.run('Writing the snapshot', async (progress) => progress.result('212 documents'))
    expect(shown.text()).toBe('[1/6] Writing the snapshot … 1.2 s (212 documents)\n')
  })

  it('return what the work returns, and continue the numbering', async () => {
    const shown = screen(false)
    const steps = numberedSteps({ total: 2, screen: shown, clock: () => 0 })
    expect(await steps.run('One', async () => 1)).toBe(1)
    expect(await steps.run('Two', async () => 2)).toBe(2)
    expect(shown.text()).toBe('[1/2] One … 0.0 s\n[2/2] Two … 0.0 s\n')
  })

  it('end the line of a step that fails, and pass the error on', async () => {
    const shown = screen(false)
    const steps = numberedSteps({ total: 1, screen: shown, clock: () => 0 })
    await expect(steps.run('One', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(shown.text()).toBe('[1/1] One … failed\n')
  })

  it('leave one clean line on a terminal', async () => {
    const shown = screen(true)
    const steps = numberedSteps({ total: 1, screen: shown, clock: () => 0 })
    await steps.run('One', async (progress) => progress.now('half'))
    expect(shown.text()).toBe('\r\u001b[2K[1/1] One … 0.0 s\n')
  })
})

it('gives durations as people do', () => {
  expect([400, 12_345, 59_949, 125_000].map(durationText)).toEqual(['0.4 s', '12.3 s', '59.9 s', '2 min 5 s'])
})
