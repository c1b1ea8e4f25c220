import type { InstallationView } from '@member-console/domain/system';
import type { Setting as SettingShape } from '../../../settings.ts';
import { builder } from '../../builder.ts';

const Setting = builder.objectRef<SettingShape>('Setting').implement({
  description: 'Something that is set in the environment of the server, and takes effect when it starts.',
  fields: (t) => ({
    variable: t.exposeString('variable', { description: 'The name of the variable, such as `WEB_ORIGIN`.' }),
    value: t.string({
      nullable: true,
      description:
        'What it is set to, without what must stay secret; null when it is not set, or secret as a whole.',
      resolve: ({ value }) => value,
    }),
    isSecret: t.exposeBoolean('isSecret', { description: 'Whether a part of it, or all, is not shown.' }),
  }),
});

export const Installation = builder.objectRef<InstallationView>('Installation').implement({
  description: 'This very console: what it is, what time it is there, how it was set up. For operators.',
  fields: (t) => ({
    isDemo: t.exposeBoolean('isDemo', { description: 'Whether it holds the demo world.' }),
    now: t.field({
      type: 'DateTime',
      description: 'The present, as plans and trials see it: the real time plus `clockOffsetMs`.',
      resolve: ({ now }) => now,
    }),
    clockOffsetMs: t.expose('clockOffsetMs', {
      type: 'BigInt',
      description: 'Milliseconds by which its clock is ahead. Only demo installations have any.',
    }),
    createdAt: t.field({ type: 'DateTime', description: 'When it was made.', resolve: (i) => i.createdAt }),
    databaseBytes: t.expose('databaseBytes', { type: 'BigInt', description: 'Bytes of its database.' }),
    databaseVersion: t.exposeString('databaseVersion', { description: 'The version of Postgres.' }),
    version: t.string({
      description: 'The version of the console.',
      resolve: (_i, _args, { rooms }) => rooms.version,
    }),
    runtimeVersion: t.string({ description: 'The version of Node.', resolve: () => process.versions.node }),
    settings: t.field({
      type: [Setting],
      description: 'How it was set up, by variable.',
      resolve: (_i, _args, { rooms }) => rooms.settings,
    }),
  }),
});
