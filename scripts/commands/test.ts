import { runCommand } from '../run/run-command.ts'
import { runTests } from '../test/run-tests.ts'

await runCommand('Testing', () => runTests('test', 'test', process.argv.slice(2)))
