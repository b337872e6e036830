// Writes small ALTO files by hand, for what the suites lack: versions, units and habits that occur in the field.

/** The namespaces under which the versions are written; version 1 has CCS's, or none. */
export const altoNamespaces = {
  1: 'http://schema.ccs-gmbh.com/ALTO',
  2: 'http://www.loc.gov/standards/alto/ns-v2#',
  3: 'http://www.loc.gov/standards/alto/ns-v3#',
  4: 'http://www.loc.gov/standards/alto/ns-v4#',
} as const;

/** A file around the content of a page. */
export function altoFile(page: string, { head = '', pageAttributes = 'WIDTH="1000" HEIGHT="2000"' } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="${altoNamespaces[4]}">${head}<Layout><Page ID="P1" PHYSICAL_IMG_NR="1" ${pageAttributes}>${page}</Page></Layout></alto>`;
}
