import type { Letter } from './letter.ts';

/** The letter for inboxes without HTML. Links stand on lines of their own, so that nothing sticks to them. */
export function plainText(letter: Letter): string {
  const blocks = [
    letter.heading,
    letter.greeting,
    ...letter.paragraphs,
    `${letter.action.label}:\n${letter.action.url}`,
    ...letter.closing,
    `-- \n${letter.home.label}\n${letter.home.url}`,
    letter.footer,
  ];
  return `${blocks.join('\n\n')}\n`;
}
