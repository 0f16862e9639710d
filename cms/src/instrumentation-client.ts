import { config } from 'zod'

// The admin's content security policy lets nobody make functions of text. Zod would try, and the browser would report it.
config({ jitless: true })
