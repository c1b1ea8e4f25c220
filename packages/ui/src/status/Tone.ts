/** What a thing means for the reader. Never shown by colour alone: an icon and a word come with it. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';
