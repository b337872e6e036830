// How long the feed of the benchmark is, for the server that serves it and the client that reads it.

/** Entries of the feed. */
export const feedEntries = 1000;
/** How many of them are editions; the others are books of another format. */
export const feedEditions = 200;
