import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { Organization } from '../organizations/Organization.ts';
import { Rights } from './Rights.ts';

builder.objectField(Organization, 'rights', (t) =>
  t.field({
    type: Rights,
    description:
      'What it may use as of an instant: in the past what was served then, in the future what is planned as things stand.',
    args: {
      asOf: t.arg({ type: 'DateTime', required: false, description: 'Past or future; now when absent.' }),
    },
    resolve: async ({ id }, { asOf }, context) => {
      const { overview, rights } = context.loaders;
      const found = await (asOf ? rights.load({ id, asOf }) : overview.load(id));
      if (found === null) throw missing('organization');
      return found;
    },
  }),
);
