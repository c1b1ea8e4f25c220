export type * from './answers.ts';
export type * from './found.ts';
export type * from './gateway.ts';
export type * from './in.ts';
export type * from './out.ts';
