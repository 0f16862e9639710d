import type { PayloadRequest } from 'payload'
import { problem } from '../../../endpoints/desk-request.ts'
import type { UploadedFile } from './read-uploads.ts'

const MOST_BYTES = 20 * 1024 * 1024

/**
 * The files of a request (`multipart/form-data`, field `file`).
 * @throws APIError 413 when they are larger than 20 MB together, 400 when there is none
 */
export async function uploadedFiles(req: PayloadRequest): Promise<UploadedFile[]> {
  const type = req.headers.get('content-type') ?? ''
  if (!type.toLowerCase().startsWith('multipart/form-data') || !req.body)
    throw problem(req, 'xliff-upload=none', 400)
  if (Number(req.headers.get('content-length') ?? 0) > MOST_BYTES) throw problem(req, 'xliff.too-large', 413)
  const body = await limited(req, req.body)
  const form = await new Response(body, { headers: { 'Content-Type': type } })
    .formData()
    .catch((error: unknown) => {
      if (error instanceof TypeError) throw problem(req, 'problem.body', 400)
      throw error
    })
  const files = form.getAll('file').filter((value) => value instanceof File)
  if (files.length === 0) throw problem(req, 'xliff-upload=none', 400)
  return Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
}

/** Reads the whole body, and stops where it becomes too large, whatever its length was said to be. */
async function limited(req: PayloadRequest, body: ReadableStream<Uint8Array>): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > MOST_BYTES) throw problem(req, 'xliff.too-large', 413)
    chunks.push(new Uint8Array(chunk))
  }
  return new Blob(chunks)
}
