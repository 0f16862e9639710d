import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '@tienviitta/process/project'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addBlock } from './add-block.ts'
import { addField } from './add-field.ts'
import { addLanguage } from './add-language.ts'
import { addPage } from './add-page.ts'
import { type Edit, type Recipe, edited } from './recipe.ts'
import { type ScratchCopy, scratchCopy } from './scratch-copy.ts'

const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8')
const recipes: readonly Recipe[] = [addLanguage, addField, addBlock, addPage]

/** The paths of files that a recipe of the README names. */
function filesInReadme(heading: string): string[] {
  const [, text = ''] = readme.split(`### ${heading}\n`)
  const [recipe = ''] = text.split(/^##/mu)
  return [...recipe.matchAll(/`([^`\s]*\/[^`\s]*\.\w+)`/gu)].map(([, path = '']) => path)
}

/** Leaving out one step after the other takes long: it is part of the long run. */
const isLong = process.env.TEST_LONG === 'yes'

const nameOf = ({ file, named = file }: Edit): string => named
const migrations = 'cms/src/database/migrations'

let copy: ScratchCopy
beforeAll(async () => {
  copy = await scratchCopy()
})
afterAll(() => copy.remove())

describe.each(recipes)('the recipe “$heading”', ({ heading, edits, migration, done }) => {
  const originals = new Map<string, string | undefined>()

  /** Brings the copy to where a person stands who has made these edits and no others. */
  async function make(made: readonly Edit[]): Promise<void> {
    for (const [file, original] of originals) {
      const own = made.filter((edit) => edit.file === file)
      const content = edited(original, own, (other) => readFileSync(join(projectRoot, other), 'utf8'))
      if ((await copy.read(file)) !== content) await copy.write(file, content)
    }
  }

  beforeAll(async () => {
    for (const { file } of edits) originals.set(file, await copy.read(file))
  })
  afterAll(() => make([]))

  it('names every file that it touches, and no other', () => {
    const written = migration === undefined ? [] : [`${migrations}/<number>-<name>.sql`]
    expect(new Set(filesInReadme(heading))).toEqual(new Set([...edits.map(nameOf), ...written]))
  })

  it.each(done)('followed in full, passes %j', async (check) => {
    await make(edits)
    const { code, output } = await copy.check(check)
    expect(code, output).toBe(0)
  })

  const omissions = edits.flatMap((edit, index) =>
    edit.forgotten ? [{ edit, index, file: edit.file, ...edit.forgotten }] : [],
  )
  it.runIf(isLong).each(omissions)(
    'without edit $index, of $file, fails and names it',
    async ({ edit, check, names }) => {
      await make(edits.filter((other) => other !== edit))
      const { code, output } = await copy.check(check)
      expect(code, output).not.toBe(0)
      expect(output).toMatch(names)
    },
  )

  it.runIf(migration)('without the migration fails and names it; the command writes it', async () => {
    if (migration === undefined) return
    await make(edits)
    const { check, names } = migration.forgotten
    const before = await copy.check(check)
    expect(before.code, before.output).not.toBe(0)
    expect(before.output).toMatch(names)

    const known = await copy.list(migrations)
    const command = await copy.run(['scripts/commands/migration.ts', migration.name])
    expect(command.code, command.output).toBe(0)
    const written = (await copy.list(migrations)).filter((name) => !known.includes(name))
    expect(written.map((name) => name.replace(/^[0-9]{4}-/u, ''))).toEqual([
      `${migration.name}.json`,
      `${migration.name}.sql`,
    ])
    const after = await copy.check(check)
    expect(after.code, after.output).toBe(0)
    for (const name of written) await copy.write(`${migrations}/${name}`, undefined)
  })
})
