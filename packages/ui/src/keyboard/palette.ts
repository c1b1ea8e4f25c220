export type { Command } from './Command.ts';
export { CommandPalette, type CommandPaletteProps, type CommandPaletteTexts } from './CommandPalette.tsx';
