// Runs in the page. The colours of the sky that several scenes share, from the zenith down to the horizon.

/** Before the sun is up. */
export const dawn = ['#7d96a5', '#b9c2bb', '#ecd2ac', '#f2c393'];
/** A clear forenoon. */
export const day = ['#7ea6bf', '#a9c5d0', '#dbe4df'];
/** After the sun has gone. */
export const dusk = ['#46536b', '#8a7f8c', '#d59c7c', '#f0c48c'];
