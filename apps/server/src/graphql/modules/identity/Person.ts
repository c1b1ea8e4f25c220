import { type PersonView, selectPersons } from '@member-console/domain/identity';
import { builder } from '../../builder.ts';
import { Locale } from './Locale.ts';

export const Person = builder.objectRef<PersonView>('Person');

builder.node(Person, {
  description: 'A human with an account.',
  id: { resolve: (person) => person.id },
  loadMany: async (ids, context) => {
    const viewer = await context.viewer();
    if (viewer === null) return ids.map(() => null);
    const found = await selectPersons(context.rooms.database, viewer, ids);
    return ids.map((id) => found.find((person) => person.id === id) ?? null);
  },
  fields: (t) => ({
    displayName: t.exposeString('displayName', { description: 'What the person wants to be called.' }),
    pictureUrl: t.string({
      nullable: true,
      description: 'Path of the picture on the console, or null: show initials.',
      resolve: ({ pictureKey }) => (pictureKey === null ? null : `/pictures/${pictureKey}`),
    }),
    email: t.string({
      nullable: true,
      description: 'The verified address; null unless the viewer is this person or an operator.',
      resolve: async (person, _args, context) => {
        const viewer = await context.viewer();
        const maySee = viewer?.personId === person.id || (viewer?.operatorRole ?? null) !== null;
        return maySee ? person.email : null;
      },
    }),
    locale: t.field({
      type: Locale,
      description:
        'The language of mails to this person, and of the console unless a browser says otherwise.',
      resolve: (person) => person.locale,
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'The first sign-in.',
      resolve: (person) => person.createdAt,
    }),
  }),
});

/** A person out of a row that was read with something else. */
export function personIn(row: Omit<PersonView, 'kind' | 'locale'> & { readonly locale: string }): PersonView {
  return { ...row, kind: 'person', locale: row.locale as PersonView['locale'] };
}
