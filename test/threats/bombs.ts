// Archives that unpack to far more than they are, each by another trick. Small to make: nothing here is ever unpacked by us.
import { gzipSync } from 'node:zlib';
import { makeTar } from '../support/make-tar.ts';
import { claimSize, makeZip, type ZipEntry } from '../support/make-zip.ts';

const mebibyte = 1 << 20;
const central = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
const end = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

/** A list of contents in which the first entry stands often, each time under another name: all share the same bytes. */
function repeatEntry(zip: Buffer, times: number): Buffer {
  const [list, tail] = [zip.indexOf(central), zip.indexOf(end)];
  const entry = zip.subarray(list, zip.indexOf(central, list + 4) === -1 ? tail : zip.indexOf(central, list + 4));
  const entries = Array.from({ length: times }, (_, at) => {
    const one = Buffer.from(entry);
    one.write(String(at).padStart(6, '0'), 46);
    return one;
  });
  const ending = Buffer.from(zip.subarray(tail));
  const bytes = Buffer.concat(entries);
  ending.writeUInt16LE(times, 8);
  ending.writeUInt16LE(times, 10);
  ending.writeUInt32LE(bytes.length, 12);
  return Buffer.concat([zip.subarray(0, list), bytes, ending]);
}

/** The same archive with another number of entries in its end. */
function claimCount(zip: Buffer, count: number): Buffer {
  const lying = Buffer.from(zip);
  const at = lying.indexOf(end);
  lying.writeUInt16LE(count, at + 8);
  lying.writeUInt16LE(count, at + 10);
  return lying;
}

/** Archives in one another, the innermost of zeros. */
async function nest(levels: number): Promise<Buffer> {
  let inner = await makeZip([{ name: '000000.pdf', content: Buffer.alloc(8 * mebibyte) }]);
  for (let level = 0; level < levels; level += 1)
    inner = await makeZip(Array.from({ length: 16 }, (_, at) => ({ name: `lib ${at}.zip`, content: inner })));
  return inner;
}

/** Zips by their trick. `beside` stands in each of them too. */
export async function makeZipBombs(name: string, beside: readonly ZipEntry[] = []): Promise<Record<string, Buffer>> {
  const zipOf = (content: Uint8Array) => makeZip([{ name, content }, ...beside]);
  const large = await zipOf(Buffer.alloc(4 * mebibyte));
  return {
    'a ratio of a thousand': await zipOf(Buffer.alloc(70 * mebibyte)),
    'a thousand entries over the same bytes': repeatEntry(await makeZip([{ name, content: Buffer.alloc(4 * mebibyte) }]), 1_000),
    'a declared size of nothing': claimSize(large, 0),
    'a declared size of a kilobyte': claimSize(large, 1024),
    'a declared size of four gigabytes': claimSize(large, 0xffff_fff0),
    'sixty thousand declared entries': claimCount(large, 60_000),
    'archives in archives, five deep': await nest(5),
  };
}

/** Packed tars by their trick, around the entries of a bag. */
export async function makeTarBombs(entries: readonly { name: string; content: Uint8Array }[]): Promise<Record<string, Buffer>> {
  const tar = await makeTar(entries);
  const zeros = { name: 'bag/data/zeros', content: Buffer.alloc(70 * mebibyte) };
  const lying = Buffer.from(await makeTar([...entries, { name: 'bag/data/small', content: 'x' }]));
  const header = lying.lastIndexOf('bag/data/small');
  lying.write('77777777777\0', header + 124, 'latin1');
  lying.fill(' ', header + 148, header + 156);
  const sum = lying.subarray(header, header + 512).reduce((total, byte) => total + byte, 0);
  lying.write(`${sum.toString(8).padStart(6, '0')}\0 `, header + 148, 'latin1');
  return {
    'a ratio of a thousand': gzipSync(await makeTar([...entries, zeros]), { level: 1 }),
    'zeros behind its end': gzipSync(Buffer.concat([tar, Buffer.alloc(70 * mebibyte)]), { level: 1 }),
    'a declared size of eight gigabytes': gzipSync(lying),
    'packed twice': gzipSync(gzipSync(Buffer.concat([tar, Buffer.alloc(70 * mebibyte)]))),
  };
}
