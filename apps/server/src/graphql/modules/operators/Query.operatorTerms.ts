import { listOperatorTerms } from '@member-console/domain/identity';
import { z } from 'zod';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { keysetPage } from '../../keysetPage.ts';
import { OperatorTerm } from './OperatorTerm.ts';
import { OperatorTermStateEnum } from './OperatorTermState.ts';

const OperatorTermFilter = builder.inputType('OperatorTermFilter', {
  description: 'Which terms. What is absent does not narrow.',
  fields: (t) => ({
    state: t.field({ type: OperatorTermStateEnum, required: false, description: 'In this state.' }),
  }),
});

builder.queryField('operatorTerms', (t) =>
  t.connection(
    {
      type: OperatorTerm,
      nullable: true,
      description:
        'Who serves as an operator and who did, the newest term first. FORBIDDEN for everybody but operators.',
      args: { filter: t.arg({ type: OperatorTermFilter, required: false, description: 'Which ones.' }) },
      resolve: async (_root, { filter, ...args }, context) => {
        const viewer = await requireViewer(context);
        return keysetPage(
          { list: 'operatorTerms', place: z.uuid() },
          args,
          (page) => listOperatorTerms(context.rooms, viewer, filter?.state ?? null, page),
          (term) => ({ place: term.id, node: term }),
        );
      },
    },
    { name: 'OperatorTermConnection', description: 'A page of terms.' },
    { name: 'OperatorTermEdge', description: 'A term in its list.' },
  ),
);
