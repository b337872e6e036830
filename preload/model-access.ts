// Who sits at the library, and so what may be done with it: whoever keeps it, a visitor, or anyone where its disk cannot be written.
import { z } from 'zod';

/** `whole`: everything. `reading-room`: nothing that changes the library, until the PIN is given. `read-only`: nothing can be written. */
export const Access = z.enum(['whole', 'reading-room', 'read-only']);
export type Access = z.infer<typeof Access>;

/** What ends the reading room: four to twelve figures. */
export const Pin = z.string().regex(/^[0-9]{4,12}$/);
export type Pin = z.infer<typeof Pin>;
