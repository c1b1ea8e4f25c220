import { narrowByRights } from '@member-console/domain/entitlements';
import { type OrganizationFilter as Filter, listOrganizations } from '@member-console/domain/organizations';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { uuidOf } from '../../ids.ts';
import { keysetPage } from '../../keysetPage.ts';
import { SORTED_PLACES } from '../../sortedPlaces.ts';
import { Organization } from './Organization.ts';

const OrganizationFilter = builder.inputType('OrganizationFilter', {
  description: 'Which organizations. What is absent does not narrow.',
  fields: (t) => ({
    search: t.string({
      required: false,
      description:
        "Part of the name or slug; with an @, part of a member's e-mail address; or the organization's id. At most 100 characters.",
    }),
    type: t.string({ required: false, description: "An organization type's key." }),
    plan: t.string({
      required: false,
      description: 'The slug of a plan or product that they hold now; empty: on no plan.',
    }),
    isSuspended: t.boolean({ required: false, description: 'Whether operators have suspended them.' }),
    isOverLimit: t.boolean({ required: false, description: 'Whether more is in use than is allowed.' }),
    isOverLimitEnding: t.boolean({
      required: false,
      description:
        'Whether more is in use than is allowed, and what to keep has to be chosen within seven days.',
    }),
    isTrialEnding: t.boolean({ required: false, description: 'Whether a trial ends within seven days.' }),
    isPlanHeld: t.boolean({
      required: false,
      description: 'Whether an operator has forced a plan until somebody releases it.',
    }),
  }),
});

const OrganizationOrder = builder.enumType('OrganizationOrder', {
  description: 'The order of organizations.',
  values: {
    NEWEST: { value: 'newest', description: 'Newest first.' },
    OLDEST: { value: 'oldest', description: 'Oldest first.' },
    NAME: { value: 'name', description: 'By name.' },
  } as const,
});

builder.queryField('organizations', (t) =>
  t.connection(
    {
      type: Organization,
      nullable: true,
      description: 'Every organization. FORBIDDEN for everybody but operators.',
      args: {
        filter: t.arg({ type: OrganizationFilter, required: false, description: 'Which ones.' }),
        orderBy: t.arg({ type: OrganizationOrder, defaultValue: 'newest', description: 'In which order.' }),
      },
      resolve: async (_root, args, context) => {
        const viewer = await requireViewer(context);
        const { filter, orderBy, ...page } = args;
        return keysetPage(
          { list: orderBy, place: SORTED_PLACES[orderBy] },
          page,
          (request) => {
            const { search, type, plan, isSuspended, ...states } = filter ?? {};
            return listOrganizations(
              context.rooms,
              viewer,
              {
                search: readSearch(search?.trim().slice(0, 100) ?? ''),
                typeKey: type ?? null,
                isSuspended: isSuspended ?? null,
                order: orderBy,
                ...request,
              },
              narrowByRights({
                planSlug: plan ?? null,
                isOverLimit: states.isOverLimit ?? null,
                isOverLimitEnding: states.isOverLimitEnding ?? null,
                isTrialEnding: states.isTrialEnding ?? null,
                isPlanHeld: states.isPlanHeld ?? null,
              }),
            );
          },
          ({ summary, sortKey }) => ({ place: { key: sortKey, id: summary.id }, node: summary }),
        );
      },
    },
    { name: 'OrganizationConnection', description: 'A page of organizations.' },
    { name: 'OrganizationEdge', description: 'An organization in its list.' },
  ),
);

/** What somebody typed: an id they pasted, a part of an e-mail address, or words. */
function readSearch(text: string): Filter['search'] {
  if (text === '') return null;
  const id = uuidOf('Organization', text);
  if (id !== null) return { by: 'id', text: id };
  return { by: text.includes('@') ? 'email' : 'words', text };
}
