/** What a publisher tells the process that started it. */
export type PublisherMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  /** Readers see all that has been published until now. */
  | { readonly kind: 'ready' }
