/** What a publisher tells the process that started it. */
export type PublisherMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  /** Readers see everything that has been published so far. */
  | { readonly kind: 'ready' }
