/** Where, in a request's `context`, `publishDocument` notes that readers saw the row with this id before it was saved. */
export const wasPublishedKey = (id: unknown): string => `was-published:${String(id)}`
