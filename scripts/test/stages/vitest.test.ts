import { expect, it } from 'vitest'
import { countTests } from './vitest.ts'

const file = (status: string, message: string, assertionResults: { fullName: string; status: string }[]) => ({
  name: 'a.test.ts',
  status,
  message,
  assertionResults,
})

it('counts tests, with a text for each that failed', () => {
  const results = [
    { fullName: 'adds', status: 'passed' },
    { fullName: 'subtracts', status: 'failed', failureMessages: ['1 is not 2'] },
  ]
  expect(countTests('Sums', { numPassedTests: 1, testResults: [file('failed', '', results)] })).toEqual({
    passed: 1,
    failed: 1,
    failures: ['Sums: subtracts (a.test.ts)\n1 is not 2'],
  })
})

it('counts a file that could not be read as one failure', () => {
  const report = { numPassedTests: 0, testResults: [file('failed', 'no such module', [])] }
  expect(countTests('Sums', report)).toEqual({
    passed: 0,
    failed: 1,
    failures: ['Sums: a.test.ts\nno such module'],
  })
})
