import type { PersonView } from '@member-console/domain/identity';
import type { Context } from '../../context.ts';
import { missing } from '../../errors.ts';

/** A person whom the viewer may see, or NOT_FOUND. */
export async function personOfId(personId: string, context: Context): Promise<PersonView> {
  const person = await context.loaders.person.load(personId);
  if (person === null) throw missing('person');
  return person;
}
