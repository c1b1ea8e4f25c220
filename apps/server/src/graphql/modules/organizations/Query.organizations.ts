import {
  listOrganizations,
  type OrganizationPageRequest,
  type Place,
} from '@member-console/domain/organizations';
import { parseCursorConnectionArgs } from '@pothos/plugin-relay';
import { z } from 'zod';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { badCursor } from '../../errors.ts';
import { Organization } from './Organization.ts';

const OrganizationFilter = builder.inputType('OrganizationFilter', {
  description: 'Which organizations. What is absent does not narrow.',
  fields: (t) => ({
    search: t.string({ required: false, description: 'Part of the name or slug; at most 100 characters.' }),
    type: t.string({ required: false, description: "An organization type's key." }),
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
        const { first = null, last = null, before = null, after = null } = args;
        const page = parseCursorConnectionArgs({ args: { first, last, before, after } });
        const rows = await listOrganizations(context.rooms, viewer, {
          search: args.filter?.search?.trim().slice(0, 100) || null,
          typeKey: args.filter?.type ?? null,
          order: args.orderBy,
          after: page.after === undefined ? null : decodePlace(page.after, args.orderBy),
          before: page.before === undefined ? null : decodePlace(page.before, args.orderBy),
          backward: page.inverted,
          limit: page.limit,
        });
        const shown = rows.slice(0, page.expectedSize);
        if (page.inverted) shown.reverse();
        const edges = shown.map(({ summary, sortKey }) => ({
          cursor: encodePlace({ key: sortKey, id: summary.id }, args.orderBy),
          node: summary,
        }));
        return {
          edges,
          pageInfo: {
            startCursor: edges.at(0)?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null,
            hasPreviousPage: page.hasPreviousPage(rows.length),
            hasNextPage: page.hasNextPage(rows.length),
          },
        };
      },
    },
    { name: 'OrganizationConnection', description: 'A page of organizations.' },
    { name: 'OrganizationEdge', description: 'An organization in its list.' },
  ),
);

type Order = OrganizationPageRequest['order'];

function encodePlace({ key, id }: Place, order: Order): string {
  return Buffer.from(JSON.stringify([order, key, id])).toString('base64url');
}

const Cursor = z.tuple([z.string(), z.string(), z.uuid()]);

/** The place that a cursor of this order names. Whatever is in it, Postgres can read it. */
function decodePlace(cursor: string, order: Order): Place {
  const [of, key, id] = Cursor.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString())).data ?? [];
  const instant = Date.parse(`${key?.replace(' ', 'T')}:00`);
  const isReadable = order === 'name' ? key?.includes('\0') === false : !Number.isNaN(instant);
  if (of !== order || key === undefined || id === undefined || !isReadable) throw badCursor();
  return { key: order === 'name' ? key : new Date(instant).toISOString(), id };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
