import { describe, expect, test } from 'vitest'
import { configuredMachine, machineSettings } from './machine-settings.ts'

describe('the settings of machine translation', () => {
  test.each([{}, { DEEPL_AUTH_KEY: ' ' }, { DEEPL_SERVER_URL: 'not an address' }])(
    '%j: off',
    (environment) => {
      expect(machineSettings(environment)).toBeUndefined()
      expect(configuredMachine(environment)).toBeUndefined()
    },
  )

  test('a key is enough', () => {
    expect(machineSettings({ DEEPL_AUTH_KEY: 'key:fx' })).toEqual({
      deepl: { key: 'key:fx' },
      budget: 500_000,
    })
  })

  test('the server and the budget of a month can be set', () => {
    const environment = {
      DEEPL_AUTH_KEY: 'key',
      DEEPL_SERVER_URL: 'http://127.0.0.1:3999/',
      MACHINE_TRANSLATION_CHARACTERS: '0',
    }
    expect(machineSettings(environment)).toEqual({
      deepl: { key: 'key', serverUrl: 'http://127.0.0.1:3999' },
      budget: 0,
    })
  })

  test.each([
    ['DEEPL_SERVER_URL', 'api.deepl.com'],
    ['DEEPL_SERVER_URL', 'file:///etc/passwd'],
    ['MACHINE_TRANSLATION_CHARACTERS', '-1'],
    ['MACHINE_TRANSLATION_CHARACTERS', '1e6'],
  ])('%s=%s is refused with what is expected', (name, value) => {
    const message = new RegExp(`^${name} must be .*, like .*, not “`, 'u')
    expect(() => machineSettings({ DEEPL_AUTH_KEY: 'key', [name]: value })).toThrow(message)
  })

  test('the machine is made once for the same settings', () => {
    const environment = { DEEPL_AUTH_KEY: 'key' }
    const machine = configuredMachine(environment)
    expect(configuredMachine({ ...environment })).toBe(machine)
    expect(configuredMachine({ ...environment, MACHINE_TRANSLATION_CHARACTERS: '7' })?.budget).toBe(7)
  })
})
