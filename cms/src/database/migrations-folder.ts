import path from 'node:path'

/** Where the migrations of SQLite stand: one `.sql` file each, and beside it the tables that it leads to. */
export const MIGRATIONS_FOLDER = path.join(import.meta.dirname, 'migrations')
