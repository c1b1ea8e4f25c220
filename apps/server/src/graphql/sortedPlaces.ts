import { z } from 'zod';

/** An instant as Postgres writes it in a sort key. */
const instant = z
  .string()
  .transform((text) => Date.parse(`${text.replace(' ', 'T')}:00`))
  .refine((at) => !Number.isNaN(at))
  .transform((at) => new Date(at).toISOString());
const name = z.string().refine((text) => !text.includes('\0'));

/** What a place looks like in a list that goes by age or by name. Whatever is in it, Postgres can read it. */
export const SORTED_PLACES = {
  newest: z.object({ key: instant, id: z.uuid() }),
  oldest: z.object({ key: instant, id: z.uuid() }),
  name: z.object({ key: name, id: z.uuid() }),
};
