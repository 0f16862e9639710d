import { sentenceOf } from '@tienviitta/process/problem'
import { checkup } from '../doctor/checkup.ts'
import { findingLine } from '../doctor/finding.ts'

/** `npm run doctor` says what is wrong and what to do, a line for each thing; it ends with 1 when something is. */
try {
  const folder = process.env.INIT_CWD ?? process.cwd()
  const findings = await checkup({ environment: process.env, folder, now: Date.now() })
  for (const finding of findings) console.log(findingLine(finding))
  const faults = findings.filter(({ state }) => state === 'wrong').length
  console.log(
    faults === 0
      ? '\nAll is well.'
      : `\n${faults === 1 ? '1 thing is' : `${faults} things are`} wrong; the lines with ✗ say what to do.`,
  )
  process.exitCode = faults === 0 ? 0 : 1
} catch (error) {
  console.error(`\n${sentenceOf(error, 'Looking for what is wrong')}`)
  process.exitCode = 1
}
