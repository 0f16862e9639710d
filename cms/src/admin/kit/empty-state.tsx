import type { ReactNode } from 'react'

interface EmptyStateProps {
  items: readonly unknown[]
  /** The sentence shown in place of an empty list. */
  text: string
  children: ReactNode
}

/** A list, or the sentence that says why there is none. */
export const EmptyState = ({ items, text, children }: EmptyStateProps) =>
  items.length === 0 ? <p>{text}</p> : children
