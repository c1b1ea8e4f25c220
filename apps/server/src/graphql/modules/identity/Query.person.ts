import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { uuidOrNothing } from '../../ids.ts';
import { Person } from './Person.ts';
import { personOfId } from './personOfId.ts';

builder.queryField('person', (t) =>
  t.field({
    type: Person,
    nullable: true,
    description:
      'A person by their id. NOT_FOUND unless the viewer is that person, shares an organization with them, or is an operator.',
    args: { id: t.arg.id({ description: 'The person.' }) },
    resolve: async (_root, { id }, context) => {
      await requireViewer(context);
      return personOfId(uuidOrNothing('Person', id), context);
    },
  }),
);
