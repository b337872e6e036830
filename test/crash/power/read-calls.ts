// What strace wrote down, as calls in the order in which they ended. Reads the form of `strace -f -y -xx` alone, where every text is in
// hexadecimal and holds no comma, bracket or quote of its own; refuses lines that it does not understand.

/** One call of the system that ended. `began` and `ended` order all calls of all threads. */
export type Call = { name: string; args: string[]; result: string; began: number; ended: number };

const line = /^(\d+) +(?:<\.\.\. (\w+) resumed>|(\w+)\()(.*)$/su;
const end = /^(.*)\) += ([^=]*)$/su;
const unfinished = ' <unfinished ...>';

/** Text in hexadecimal as bytes. */
export const bytesOf = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex');

/** The bytes between the quotes of an argument. */
export const quotedBytes = (arg: string): Buffer => bytesOf(arg.slice(arg.indexOf('"') + 1, arg.lastIndexOf('"')));

/** Parts arguments at the commas that stand in no bracket. */
function splitArgs(text: string): string[] {
  const args: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: sign, index } of text.matchAll(/[[\]{},]/gu)) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    else if (depth === 0) {
      args.push(text.slice(from, index).trim());
      from = index + 1;
    }
  }
  return [...args, text.slice(from).trim()];
}

/** Reads a whole record. Calls that never ended, as the process did before them, are left out. */
export function readCalls(record: string): Call[] {
  const open = new Map<string, { name: string; text: string; began: number }>();
  const calls: Call[] = [];
  for (const [index, text] of record.split('\n').entries()) {
    if (text === '' || /^\d+ +(\+\+\+|---)/u.test(text)) continue;
    const [, thread, resumed, fresh, rest] = line.exec(text) ?? [];
    if (thread === undefined || rest === undefined) throw new Error(`not understood: ${text.slice(0, 200)}`);
    if (fresh !== undefined && rest.endsWith(unfinished)) {
      open.set(thread, { name: fresh, text: rest.slice(0, -unfinished.length), began: index });
      continue;
    }
    const begun = resumed === undefined ? { name: fresh ?? '', text: '', began: index } : open.get(thread);
    const [, args, result] = end.exec(`${begun?.text ?? ''}${rest}`) ?? [];
    if (begun === undefined || args === undefined || result === undefined || begun.name !== (resumed ?? fresh))
      throw new Error(`not understood: ${text.slice(0, 200)}`);
    open.delete(thread);
    calls.push({ name: begun.name, args: splitArgs(args), result: result.trim(), began: begun.began, ended: index });
  }
  return calls;
}
