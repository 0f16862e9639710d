import { LRUCache } from 'lru-cache'
import type { Published } from './published.ts'

/** Briefs by the hash of the guide's file. It need not keep them all: a guide can be read again. */
export interface BriefCache {
  has(hash: string): boolean
  get(hash: string): Published<'guide'> | undefined
  set(hash: string, brief: Published<'guide'>): void
}

/** In twenty languages a brief has some ten thousand. */
const KEPT_CHARACTERS = 12_000_000

/** Keeps the briefs used last in memory. @param characters how many, as JSON */
export function briefsUsedLast(characters = KEPT_CHARACTERS): BriefCache {
  const kept = new LRUCache<string, Published<'guide'>>({
    maxSize: characters,
    sizeCalculation: (brief) => JSON.stringify(brief).length,
  })
  return {
    has: (hash) => kept.has(hash),
    get: (hash) => kept.get(hash),
    set: (hash, brief) => void kept.set(hash, brief),
  }
}
