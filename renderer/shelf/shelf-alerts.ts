// What the shelf tells beside its newest papers, handed down to the row that shows it. Knows nothing of what it is.
import { createContext, type ReactNode } from 'react';

/** The alerts; null where there are none. */
export const ShelfAlerts = createContext<ReactNode>(null);
