// When an article is shown as unsure, so that a person looks at it.

/** Layout gives articles less than this where it found no headline for them, or nothing but a guess. */
const LEAST_SURE = 0.5;

/** Whether a person should look at an article. */
export const isUnsure = ({ confidence }: { confidence: number }): boolean => confidence < LEAST_SURE;
