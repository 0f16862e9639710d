/** More cards than this are neither read nor loaded quickly, on an old phone least of all. */
export const LONGEST_LIST = 60
