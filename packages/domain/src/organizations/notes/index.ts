export { addNote } from './addNote.command.ts';
export { takeBackNote } from './takeBackNote.command.ts';
