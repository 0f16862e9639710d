import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { Problem } from '@tienviitta/process/problem'

/**
 * Runs an operator's command with addresses on its standard input, one a line. Throws a Problem when it fails.
 * @param command for the shell
 */
export async function purge(command: string, addresses: readonly string[]): Promise<void> {
  const child = spawn('/bin/sh', ['-c', command], { stdio: ['pipe', 'pipe', 'pipe'] })
  const code = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
    // A command that does not read its input is judged by its exit code.
    child.stdin.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') reject(error)
    })
  })
  child.stdin.end(addresses.map((address) => `${address}\n`).join(''))
  const [said, complained, ended] = await Promise.all([text(child.stdout), text(child.stderr), code])
  if (ended === 0) return
  const last = `${said}\n${complained}`.trim().split('\n').slice(-5).join('\n')
  throw new Problem(
    `The release stands at the target, but the purge command failed (exit code ${ended ?? 'none'}), so copies of ${addresses.length} addresses may be old. Mend it (--purge or DEPLOY_PURGE) and run the command again: it purges the same addresses. It said:\n${last}`,
  )
}
