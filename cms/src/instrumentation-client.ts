import { config } from 'zod'

// The admin's content security policy does not allow functions to be made from text. Zod would try, and the browser
// would report it.
config({ jitless: true })
