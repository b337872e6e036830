// BagIt Profiles 1.x: what an institution asks of the bags that it takes. Keys are those of its JSON; what is not named is not asked.
import { z } from 'zod';

const Names = z.array(z.string());

/** What is asked of one label. Up to 1.1 a label could be repeated unless it said otherwise, and so it still is. */
export const LabelRule = z.looseObject({
  required: z.boolean().default(false),
  values: Names.default([]),
  repeatable: z.boolean().default(true),
  description: z.string().optional(),
});
export type LabelRule = z.infer<typeof LabelRule>;

/** A profile as it is published. */
export const BagProfile = z.looseObject({
  'BagIt-Profile-Info': z.looseObject({
    'BagIt-Profile-Identifier': z.string().optional(),
    'Source-Organization': z.string().optional(),
  }),
  'Bag-Info': z.record(z.string(), LabelRule).default({}),
  'Manifests-Required': Names.default([]),
  'Manifests-Allowed': Names.optional(),
  'Tag-Manifests-Required': Names.default([]),
  'Tag-Manifests-Allowed': Names.optional(),
  'Allow-Fetch.txt': z.boolean().default(true),
  'Fetch.txt-Required': z.boolean().default(false),
  'Data-Empty': z.boolean().default(false),
  Serialization: z.enum(['forbidden', 'required', 'optional']).default('optional'),
  'Accept-Serialization': Names.optional(),
  'Accept-BagIt-Version': Names.optional(),
  'Tag-Files-Required': Names.default([]),
  'Tag-Files-Allowed': Names.optional(),
  'Payload-Files-Required': Names.default([]),
  'Payload-Files-Allowed': Names.optional(),
});
export type BagProfile = z.infer<typeof BagProfile>;
