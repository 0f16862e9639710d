import { expect, it } from 'vitest'
import { type Job, runInLanes } from './lanes.ts'

/** Jobs that each take some turns, and what was running in each turn. */
function jobs(...given: (Partial<Job> & { name: string; turns: number })[]) {
  const seen: string[][] = []
  const running = new Set<string>()
  const all = given.map(({ name, turns, after = [], touches = [], isQuiet = false, isLight = false }) => ({
    name,
    after,
    touches,
    isQuiet,
    isLight,
    run: async () => {
      running.add(name)
      for (let turn = 0; turn < turns; turn += 1) {
        seen.push([...running].sort())
        await new Promise((resolve) => setImmediate(resolve))
      }
      running.delete(name)
    },
  }))
  return { all, seen, together: () => [...new Set(seen.map((names) => names.join('+')))] }
}

it('runs as many side by side as there are lanes, in their order', async () => {
  const { all, together } = jobs({ name: 'a', turns: 9 }, { name: 'b', turns: 3 }, { name: 'c', turns: 3 })
  await runInLanes(all, 2)
  expect(together()).toEqual(['a', 'a+b', 'a+c'])
})

it('lets jobs that mostly wait run beside the others', async () => {
  const { all, together } = jobs(
    { name: 'a', turns: 6 },
    { name: 'b', turns: 3 },
    { name: 'deploy', turns: 3, isLight: true },
  )
  await runInLanes(all, 1)
  expect(together()).toEqual(['a', 'a+deploy', 'b'])
})

it('starts nothing before what it waits for is over; what does not wait goes first', async () => {
  const { all, together } = jobs(
    { name: 'site', turns: 4 },
    { name: 'markup', turns: 2, after: ['site'] },
    { name: 'lint', turns: 8 },
  )
  await runInLanes(all, 2)
  expect(together()).toEqual(['site', 'lint+site', 'lint+markup', 'lint'])
})

it('does not run jobs that touch the same folder side by side', async () => {
  const { all, seen } = jobs(
    { name: 'check', turns: 4, touches: ['site'] },
    { name: 'build', turns: 4, touches: ['site', 'cms'] },
    { name: 'lint', turns: 4 },
  )
  await runInLanes(all, 2)
  const isTogether = (...names: string[]) => seen.some((now) => names.every((name) => now.includes(name)))
  expect([isTogether('check', 'lint'), isTogether('build'), isTogether('check', 'build')]).toEqual([
    true,
    true,
    false,
  ])
})

it('runs what needs quiet on its own, and last', async () => {
  const { all, seen } = jobs(
    { name: 'load', turns: 3, isQuiet: true },
    { name: 'a', turns: 2 },
    { name: 'b', turns: 2, after: ['a'] },
  )
  await runInLanes(all, 3)
  expect(seen.filter((names) => names.includes('load'))).toEqual([['load'], ['load'], ['load']])
  expect(seen.at(-1)).toEqual(['load'])
})

it('says what can never begin', async () => {
  const { all } = jobs({ name: 'a', turns: 1, after: ['b'] })
  await expect(runInLanes(all, 2)).rejects.toThrow('These can never begin: a.')
})
