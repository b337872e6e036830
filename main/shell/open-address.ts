// Opens a web address in the system's browser, where a person signs in. The only place from which anything is opened outside.
import { shell } from 'electron';
import { readWebAddress } from './web-address.ts';

/** Opens it. A person has just asked to sign in at this server. Throws address/invalid. */
export async function openAddress(text: string): Promise<void> {
  await shell.openExternal(readWebAddress(text));
}
