import type { TaskList } from 'graphile-worker';
import { fedwikiConverge } from './fedwiki.converge.ts';
import { fedwikiMeasure } from './fedwiki.measure.ts';
import { mailDeliver } from './mail.deliver.ts';
import { mailSweep } from './mail.sweep.ts';
import type { WorkerRooms } from './workerRooms.ts';

/** Every task a worker knows. A job carries no verb of its own: each calls one command that makes things match. */
export function taskList(rooms: WorkerRooms): TaskList {
  return {
    'fedwiki.converge': fedwikiConverge(rooms),
    'fedwiki.measure': fedwikiMeasure(rooms),
    'mail.deliver': mailDeliver(rooms),
    'mail.sweep': mailSweep(rooms),
  };
}
