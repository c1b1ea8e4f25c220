import { listPersons } from '@member-console/domain/identity';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { uuidOf } from '../../ids.ts';
import { keysetPage } from '../../keysetPage.ts';
import { SORTED_PLACES } from '../../sortedPlaces.ts';
import { Person } from './Person.ts';

const PersonFilter = builder.inputType('PersonFilter', {
  description: 'Which persons. What is absent does not narrow.',
  fields: (t) => ({
    search: t.string({
      required: false,
      description: 'Part of the name or the e-mail address, at most 100 characters; or an id, whole.',
    }),
  }),
});

const PersonOrder = builder.enumType('PersonOrder', {
  description: 'The order of persons.',
  values: {
    NEWEST: { value: 'newest', description: 'The latest first sign-in first.' },
    OLDEST: { value: 'oldest', description: 'The earliest first sign-in first.' },
    NAME: { value: 'name', description: 'By name.' },
  } as const,
});

builder.queryField('persons', (t) =>
  t.connection(
    {
      type: Person,
      nullable: true,
      description: 'Everybody who has come in. FORBIDDEN for everybody but operators.',
      args: {
        filter: t.arg({ type: PersonFilter, required: false, description: 'Which ones.' }),
        orderBy: t.arg({ type: PersonOrder, defaultValue: 'newest', description: 'In which order.' }),
      },
      resolve: async (_root, args, context) => {
        const viewer = await requireViewer(context);
        const { filter, orderBy, ...page } = args;
        const search = filter?.search?.trim().slice(0, 100) || null;
        const id = search && uuidOf('Person', search);
        return keysetPage(
          { list: `persons ${orderBy}`, place: SORTED_PLACES[orderBy] },
          page,
          (request) =>
            listPersons(context.rooms, viewer, {
              search: id ? null : search,
              id,
              order: orderBy,
              ...request,
            }),
          ({ person, sortKey }) => ({ place: { key: sortKey, id: person.id }, node: person }),
        );
      },
    },
    { name: 'PersonConnection', description: 'A page of persons.' },
    { name: 'PersonEdge', description: 'A person in their list.' },
  ),
);
