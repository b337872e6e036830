// Serves one large PDF from memory, as fast as a loopback takes it: `node test/bench/file-server.ts <bytes>`. Says its port on stdout.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const bytes = Buffer.alloc(Number(process.argv[2]), 'kiosque ');
bytes.write('%PDF-1.7\n');

const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': bytes.length, etag: '"bench"' });
  response.end(bytes);
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
