import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReleaseFile } from '../files/release-manifest.ts'
import { deployPlan } from './deploy-plan.ts'
import { readStanding, type Standing } from './target-notes.ts'

const version = (letter: string): ReleaseFile => ({ hash: letter.repeat(64), bytes: letter.charCodeAt(0) })
const [a, b, c] = [version('a'), version('b'), version('c')]
const standing = (files: Standing['files'], more: Partial<Standing> = {}): Standing => ({
  isOurs: true,
  files,
  uncertain: {},
  doubtful: false,
  ...more,
})

describe('the plan of a deploy', () => {
  it('sends what is new or has changed, and removes what is gone', () => {
    const plan = deployPlan(standing({ same: a, changed: a, gone: a }), { same: a, changed: b, new: c })
    expect(plan).toMatchObject({ send: ['changed', 'new'], look: [], remove: ['gone'] })
    expect(plan.touched).toEqual(['changed', 'gone', 'new'])
  })

  it('writes down every version that may be there while it runs', () => {
    const { note } = deployPlan(standing({ changed: a, gone: a }), { changed: b, new: c })
    expect(note.uncertain).toEqual({ changed: [a, b], gone: [a], new: [c] })
  })

  it('checks what an interrupted deploy left behind, and removes what it brought', () => {
    const left = standing({ page: a, other: a }, { uncertain: { page: [a, b], brought: [b] } })
    const plan = deployPlan(left, { page: a, other: a })
    expect(plan).toMatchObject({ send: [], look: ['page'], remove: ['brought'] })
    expect(deployPlan(left, { page: c, other: a }).note.uncertain['page']).toEqual([a, b, c])
  })

  it('checks every file when asked to, and when a note could not be read', () => {
    expect(deployPlan(standing({ page: a }), { page: a, new: b }, true)).toMatchObject({
      send: ['new'],
      look: ['page'],
    })
    expect(deployPlan(standing({}, { doubtful: true }), { page: a }).look).toEqual(['page'])
  })

  it('leads from any chain of interrupted deploys to the release', () => {
    const files = fc.dictionary(fc.constantFrom('p', 'q', 'r', 's'), fc.constantFrom(a, b, c))
    const deploys = fc.array(fc.record({ files, done: fc.func(fc.boolean()) }), { maxLength: 6 })
    fc.assert(
      fc.property(deploys, files, (interrupted, last) => {
        const target = new Map<string, ReleaseFile>()
        let known = standing({})
        const apply = (release: Standing['files'], isDone: (path: string) => boolean) => {
          const plan = deployPlan(known, release)
          const missing = plan.look.filter((path) => target.get(path)?.hash !== release[path]?.hash)
          for (const path of [...plan.send, ...missing]) {
            const file = release[path]
            if (file && isDone(path)) target.set(path, file)
          }
          for (const path of plan.remove) if (isDone(path)) target.delete(path)
          known = { ...known, uncertain: plan.touched.length > 0 ? plan.note.uncertain : known.uncertain }
        }
        for (const { files: release, done } of interrupted) apply(release, done)
        apply(last, () => true)
        expect(Object.fromEntries(target)).toEqual({ ...last })
      }),
    )
  })
})

describe('the notes of a target', () => {
  it('that name files outside it are not trusted', () => {
    const note = { formatVersion: 1, uncertain: { '../../etc/passwd': [a] } }
    expect(readStanding(undefined, JSON.stringify(note))).toEqual(standing({}, { doubtful: true }))
  })

  it('are absent at a target that is not ours', () => {
    expect(readStanding(undefined, undefined).isOurs).toBe(false)
  })
})
