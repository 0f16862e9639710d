import { useSearchParams } from 'next/navigation.js'
import { useEffect, useState } from 'react'

/**
 * The query of the page's address, and a way to change it without loading the page again. The browser's “back” restores
 * the previous one.
 */
export function useAddressQuery(): [query: URLSearchParams, change: (query: string) => void] {
  const inAddress = useSearchParams().toString()
  // Next reports a changed address a moment later; the choice is shown at once.
  const [query, setQuery] = useState(inAddress)
  useEffect(() => setQuery(inAddress), [inAddress])
  const change = (next: string): void => {
    setQuery(next)
    window.history.pushState(null, '', `${window.location.pathname}${next}`)
  }
  return [new URLSearchParams(query), change]
}
