// Runs one part of the soak in a process of its own and prints its figures as JSON.
import { parts } from './parts.ts';

const [name = ''] = process.argv.slice(2);
const part = parts[name];
if (part === undefined) throw new Error(`there is no part ${name}: ${Object.keys(parts).join(', ')}`);
console.log(JSON.stringify(await part()));
