import { expect, it } from 'vitest'
import { passed, type Stage } from './stage.ts'
import { chosenStages, STAGES, stagesOf } from './stages.ts'
import { leftOut } from './summary.ts'

const run = async () => passed()
const lint: Stage = { name: 'lint', title: 'Lint', tier: 'check', run }
const pages: Stage = { name: 'pages', title: 'Pages', tier: 'test', tools: ['browser'], run }
const kills: Stage = { name: 'kills', title: 'Kills', tier: 'test', longer: '200 kills, not 48', run }
const dev: Stage = { name: 'dev', title: 'Development', tier: 'all', run }

it('says what was left out, and why', () => {
  const all = [lint, pages, kills, dev]
  expect(leftOut('test', [lint, pages, kills], new Map([['browser', 'there is none']]), all)).toEqual([
    'pages (Pages), for want of browser: there is none',
    'a part of kills: npm run test:all has 200 kills, not 48',
    'dev: npm run test:all has it',
  ])
  expect(leftOut('check', [lint], new Map(), all)).toEqual([
    'pages, kills: npm test has them',
    'dev: npm run test:all has it',
  ])
  expect(leftOut('all', all, new Map(), all)).toEqual([])
})

it('each tier has the stages of those before it, and each stage can be run by its name alone', () => {
  expect(stagesOf('test')).toEqual(expect.arrayContaining([...stagesOf('check')]))
  expect(stagesOf('all')).toEqual(STAGES)
  for (const stage of STAGES) expect(chosenStages('all', [stage.name])).toEqual([stage])
})

it('lists the stages when none has the given name', () => {
  expect(() => chosenStages('check', ['publishing'])).toThrow(/no stage "publishing" here. There are: lint, /)
})
