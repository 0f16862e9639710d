import type { PayloadRequest } from 'payload'
import type { Upload } from './contract.ts'
import { problem } from './problem.ts'

/** A file that was sent, with its name on the device that it comes from. */
export interface UploadedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a form adds around its files: names, boundaries, short fields. */
const FORM_BYTES = 64 * 1024

/**
 * Reads the files of a form (field `file`) and its other fields. The body is read to its limit and no further, whatever
 * length is declared.
 * @throws APIError 413 when the files are too large together, 400 when there is none
 */
export async function uploadedForm(req: PayloadRequest, upload: Upload) {
  const { mostMegabytes, noFile, tooLarge } = upload
  const mostBytes = mostMegabytes * 1024 * 1024
  const isTooLarge = () => problem(req, tooLarge, 413, { limit: String(mostMegabytes) })
  const type = req.headers.get('content-type') ?? ''
  if (!type.toLowerCase().startsWith('multipart/form-data') || !req.body) throw problem(req, noFile, 400)
  const body = await readUpTo(req.body, mostBytes + FORM_BYTES)
  if (!body) throw isTooLarge()
  const form = await formOf(body, type)
  if (!form) throw problem(req, 'problem.body', 400)
  const files = form.getAll('file').filter((value) => value instanceof File)
  if (files.length === 0) throw problem(req, noFile, 400)
  if (files.reduce((sum, { size }) => sum + size, 0) > mostBytes) throw isTooLarge()
  return {
    files: await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    ),
    fields: Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')),
  }
}

async function readUpTo(
  body: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop early also ends the stream.
  for await (const chunk of body) {
    size += chunk.length
    if (size > most) return undefined
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

async function formOf(body: Uint8Array<ArrayBuffer>, type: string): Promise<FormData | undefined> {
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch (error) {
    // Node's answer to a form that is not one.
    if (error instanceof TypeError) return undefined
    throw error
  }
}
