import { spawn } from 'node:child_process'

/**
 * Runs a program whose output matters only when it fails. Prints what is being done and how long it has taken; on a
 * terminal the seconds are updated.
 * @param {string} doing such as "Installing packages"
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<{ status: number, output: string }>} the exit code (1 when a signal ended it) and everything it
 *   printed
 */
export function runQuietly(doing, program, args, options) {
  const started = Date.now()
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`
  const live = process.stdout.isTTY
  process.stdout.write(`${doing} … `)
  const ticking = live
    ? setInterval(() => process.stdout.write(`\r${doing} … ${seconds()} `), 500)
    : undefined
  return new Promise((resolve) => {
    let output = ''
    /** @param {number} status */
    const finish = (status) => {
      clearInterval(ticking)
      process.stdout.write(`${live ? `\r${doing} … ` : ''}${status === 0 ? seconds() : 'failed'}\n`)
      resolve({ status, output })
    }
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => child.kill(signal)
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
    child.stdout.on('data', (text) => (output += text))
    child.stderr.on('data', (text) => (output += text))
    child.on('error', (error) => {
      output += error.message
      finish(1)
    })
    child.on('close', (code) => {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
      finish(code ?? 1)
    })
  })
}
