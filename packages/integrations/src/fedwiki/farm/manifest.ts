import type { SiteManifest } from '@member-console/domain/integrations';
import { z } from 'zod';

const Bytes = z.int().nonnegative();
const Name = z.string().max(1000);

/** The manifest as the control door accepts it. Strict: a field that the farm does not know is an error. */
export const Manifest: z.ZodType<SiteManifest> = z
  .strictObject({
    siteId: z.string().min(1).max(100),
    host: z.string().min(1).max(253),
    title: Name,
    owner: z.strictObject({ personId: z.string().min(1).max(100), displayName: Name }),
    access: z.enum(['writable', 'readOnly']),
    readOnlyReason: z.enum(['archived', 'frozen', 'suspended']).exactOptional(),
    storage: z.strictObject({ limitBytes: Bytes.nullable(), usedElsewhereBytes: Bytes }),
    manageUrl: z.url({ protocol: /^https?$/ }).max(1000),
    revision: Bytes,
  })
  .refine(({ access, readOnlyReason }) => access === 'readOnly' || readOnlyReason === undefined, {
    path: ['readOnlyReason'],
    error: 'Only a read-only site has a reason to be it.',
  });
