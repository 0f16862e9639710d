import { expect, it } from 'vitest'
import { previewRequest } from './preview-address.ts'

it.each([
  ['/preview/token/ar/about/?x', { kind: 'page', token: 'token', path: '/ar/about/' }],
  ['/preview/token/?language=ar', { kind: 'page', token: 'token', path: '/', language: 'ar' }],
  ['/preview/token', { kind: 'page', token: 'token', path: '/' }],
  ['/preview/', { kind: 'page', token: '', path: '/' }],
  ['/preview/changes/token', { kind: 'changes', token: 'token' }],
  ['/preview/live/live-page.ts', { kind: 'script', name: 'live-page.ts' }],
  ['/preview/live/a/b.ts', { kind: 'script', name: 'a/b.ts' }],
])('%s', (address, expected) => {
  expect(previewRequest(address)).toEqual(expected)
})
