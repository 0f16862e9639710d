import { describe, expect, it } from 'vitest'
import { caddyRules } from './caddy-rules.ts'
import { hostingRules } from './hosting-rules.ts'
import { nginxRules } from './nginx-rules.ts'

describe('the rules for a web server', () => {
  it('let a later rule of _headers override an earlier one', () => {
    const { headers } = hostingRules('/*\n  X-A: 1\n/so/*\n  X-A: 2\n', '')
    expect(headers.get('X-A')).toEqual([
      { pattern: '^/so/.*$', value: '2' },
      { pattern: '^/.*$', value: '1' },
    ])
  })

  it('let pages be requested again each time', () => {
    expect(hostingRules('', '').headers.get('Cache-Control')).toEqual([
      { pattern: '^/.*$', value: 'public, max-age=0, must-revalidate' },
    ])
  })

  it('keep redirects by their status', () => {
    const { redirects } = hostingRules('', '/a /b 301\n/%C3%A4 /c\n')
    expect([...redirects]).toEqual([
      [301, [{ from: '/a', target: '/b' }]],
      [302, [{ from: '/ä', target: '/c' }]],
    ])
  })

  it('are refused when the server could not keep them', () => {
    expect(() => hostingRules('', '/:lang/a /:lang/b 301\n')).toThrow('has a pattern')
    expect(() => nginxRules(hostingRules('/*\n  X-A: $host\n', ''))).toThrow('dollar sign')
    expect(() => caddyRules(hostingRules('/*\n  X-A: {host}\n', ''))).toThrow('braces')
  })
})
