import { packageFolder, projectRoot } from '@tienviitta/process/project'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBuildOptions } from './build-options.ts'

const CLOCK = '2026-11-24T10:00+02:00'
const at = Date.UTC(2026, 10, 24, 8)

describe('what npm run build is told', () => {
  it('is to build the whole site for the present, when nothing else is said', () => {
    expect(readBuildOptions([], {})).toEqual({
      kind: 'whole',
      snapshot: join(projectRoot, 'data/snapshot'),
      out: join(packageFolder('site'), 'dist'),
      fromSnapshot: false,
      baseUrl: 'http://localhost:4321',
      clock: undefined,
    })
    expect(readBuildOptions([], { SITE_CLOCK: CLOCK })).toMatchObject({ clock: at })
  })

  it('may be one part, for a moment that all machines are told', () => {
    const args = ['--shard', '3/8', '--clock', CLOCK, '--base-url', 'https://www.example.fi/']
    expect(readBuildOptions(args, { DATA_DIR: '/var/data' })).toMatchObject({
      kind: 'part',
      part: { number: 3, of: 8 },
      snapshot: '/var/data/snapshot',
      out: '/var/data/parts',
      baseUrl: 'https://www.example.fi',
      clock: at,
    })
    expect(readBuildOptions(['--shard', '3/8'], { SITE_CLOCK: CLOCK })).toMatchObject({ clock: at })
  })

  it('may be to join parts, in one folder or in several', () => {
    expect(readBuildOptions(['--join', '/a', '/b', '--join', '/c', '--out', '/site'], {})).toMatchObject({
      kind: 'join',
      parts: ['/a', '/c', '/b'],
      out: '/site',
      baseUrl: undefined,
      clock: undefined,
    })
  })

  it('does not let the clock of this machine decide for what moment the parts of a site are joined', () => {
    expect(readBuildOptions(['--join', '/a'], { SITE_CLOCK: CLOCK })).toMatchObject({ clock: undefined })
  })

  it.each([
    [['--shard', '3/8'], '--shard needs --clock'],
    [['--shard', '9/8', '--clock', CLOCK], 'such as 3/8'],
    [['--shard', '3/8', '--clock', 'today'], '--clock (or SITE_CLOCK) must be a moment'],
    [['--shard', '3/8', '--join', '/a'], 'Give --shard or --join, not both.'],
    [['--base-url', 'www'], '--base-url must be an address'],
    [['parts'], '"parts" is a folder for --join'],
  ])('is refused when it is %j', (args, sentence) => {
    expect(() => readBuildOptions(args, {})).toThrow(sentence)
  })
})
