import { checkup } from '../doctor/checkup.ts'
import { findingLine } from '../doctor/finding.ts'
import { readArguments } from '../run/read-arguments.ts'
import { folderOfTyping, runCommand } from '../run/run-command.ts'

/**
 * `npm run doctor` says what is wrong and what to do, one line for each thing; it exits with 1 when something is wrong.
 */
await runCommand('Looking for what is wrong', async () => {
  readArguments('doctor', process.argv.slice(2))
  const findings = await checkup({ environment: process.env, folder: folderOfTyping(), now: Date.now() })
  for (const finding of findings) console.log(findingLine(finding))
  const faults = findings.filter(({ state }) => state === 'wrong').length
  console.log(
    faults === 0
      ? '\nAll is well.'
      : `\n${faults === 1 ? '1 thing is' : `${faults} things are`} wrong; the lines with ✗ say what to do.`,
  )
  return faults === 0 ? 0 : 1
})
