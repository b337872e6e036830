// What PREMIS says of an edition: the shape that write-premis takes, so that formats need to know neither sidecars nor rows.

/** An edition with its files and its events; `name` is what people call it. */
export type PremisEdition = {
  id: string;
  name: string;
  files: readonly { name: string; original: string; sizeBytes: number; sha256: string }[];
  events: readonly {
    type: string;
    atMs: number;
    outcome: string;
    detail: string;
    agent: { program: string; version: string; operator: string | null } | null;
    link: string | null;
  }[];
};
