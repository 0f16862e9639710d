import { describe, expect, it } from 'vitest'
import { readDeployOptions } from './deploy-options.ts'

describe('the settings of a deploy', () => {
  it('take a folder relative to where the command was typed, and a remote as it is', () => {
    expect(readDeployOptions(['--to', 'www'], {}, '/home/web').to).toBe('/home/web/www')
    expect(readDeployOptions([], { DEPLOY_TARGET: 'web:www' }, '/home/web').to).toBe('web:www')
  })

  it('are refused with what would be right', () => {
    expect(() => readDeployOptions(['--to', 'www', '--tries', '0'], {}, '/')).toThrow('from 1 to 20')
    expect(() => readDeployOptions(['--too', 'www'], {}, '/')).toThrow('npm run deploy -- --to TARGET')
  })
})
