import { describe, expect, it } from 'vitest'
import type { ChangedUnit } from '../contracts.ts'
import { sharedWeight, translatedUnits, weightsFor } from './weights.ts'

const unit = (id: string, languages = 3): ChangedUnit => ({
  unit: id,
  label: id,
  before: 'Soita 112',
  after: 'Soita 116117',
  languages,
})

describe('translatedUnits', () => {
  it('leaves out what nobody has translated', () => {
    expect(translatedUnits([unit('title'), unit('summary', 0)])).toEqual([unit('title')])
  })
})

describe('weightsFor', () => {
  it('is an update unless something else was chosen, and forgets units that do not change any more', () => {
    expect(weightsFor([unit('title'), unit('summary')], { title: 'critical', body: 'correction' })).toEqual({
      title: 'critical',
      summary: 'update',
    })
  })
})

describe('sharedWeight', () => {
  it('is the weight of all, or none when they differ', () => {
    expect(sharedWeight({ title: 'update', summary: 'update' })).toBe('update')
    expect(sharedWeight({ title: 'update', summary: 'critical' })).toBeUndefined()
  })
})
