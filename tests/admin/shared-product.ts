import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startProduct } from '../end-to-end/running-product.ts'

/**
 * Starts the product once for all test files of this folder, each of which works on a document of its own.
 * @returns a function that ends it after the last of them
 */
export default async function startSharedProduct(project: TestProject): Promise<() => Promise<void>> {
  const data = await mkdtemp(join(tmpdir(), 'tienviitta-admin-'))
  const { demoData } = project.getProvidedContext()
  const product = await startProduct(data, demoData)
  const { siteUrl, cmsUrl, login } = product
  project.provide('product', { siteUrl, cmsUrl, login })
  return async () => {
    await product.stop()
    await rm(data, { recursive: true, force: true })
  }
}
