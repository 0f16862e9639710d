import { Script } from 'node:vm'
import { expect, it } from 'vitest'
import { FIRST_SCRIPT, browserScript } from './browser-script.ts'

it('is readable by a browser, as are the scripts that it imports', async () => {
  const script = (await browserScript(FIRST_SCRIPT)) ?? ''
  expect(() => new Script(script.replaceAll(/^import .*$/gmu, ''))).not.toThrow()
  const imported = [...script.matchAll(/^import .* from '\.\/(.*)'$/gmu)].map(([, name = '']) => name)
  expect(imported).toEqual(['become.ts'])
  for (const name of imported) expect(await browserScript(name)).toContain('export function')
})

it.each(['', 'none.ts', '../find-preview.ts', 'become'])('is not found under “%s”', async (name) => {
  expect(await browserScript(name)).toBeUndefined()
})
